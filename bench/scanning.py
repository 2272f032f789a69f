"""What zbarimg and zxing-cpp read of the pictures that `pictures` wrote, beside what it says that the app reads.

Usage: scanning.py FOLDER, with the output of `pictures` on standard input. Needs zbarimg, and of PyPI zxing-cpp and pillow.
"""

import glob
import subprocess
import sys

import zxingcpp
from PIL import Image


def text_of(picture):
    """The text stands in the second line of the file."""
    with open(picture, "rb") as file:
        return file.read(300).split(b"\n")[1][2:].decode()


def by_zxing(picture):
    codes = zxingcpp.read_barcodes(Image.open(picture), formats=zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in codes]


def by_zbar(picture):
    command = ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split("\n")


def main():
    print("| | Samenspel | zbarimg | zxing-cpp | of |\n|---|---|---|---|---|")
    is_behind = False
    for line in sys.stdin:
        trouble, own, each = line.split()
        pictures = sorted(glob.glob(f"{sys.argv[1]}/{trouble}-*.pgm"))
        assert len(pictures) == int(each)
        others = [sum(text_of(one) in read(one) for one in pictures) for read in (by_zbar, by_zxing)]
        is_behind |= int(own) < max(others)
        print(f"| {trouble} | {own} | {others[0]} | {others[1]} | {each} |", flush=True)
    sys.exit("the app reads less than another reader" if is_behind else 0)


main()
