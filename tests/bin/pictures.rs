//! Writes seeded pictures of booklet codes for readers that are compared: `pictures <folder> <how many of each trouble>`, and says
//! how many of them the app reads when it sees each as often as it takes to look in all its ways.

use std::{env, fs, path::Path};

use samenspel_client::scan::{PICTURES, scan};
use samenspel_tests::pictures::{HEIGHT, Trouble, WIDTH, picture};

fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let [folder, each] = args.as_slice() else { panic!("pictures <folder> <how many of each trouble>") };
    let each: u64 = each.parse().expect("how many");
    fs::create_dir_all(folder).unwrap();
    for trouble in Trouble::COMPARED {
        let mut read = 0;
        for number in 0..each {
            let picture = picture(trouble, number);
            let mut looks = (0..PICTURES).map(|look| scan(&picture.luma, WIDTH, HEIGHT, WIDTH, look));
            read += usize::from(looks.any(|texts| texts == [picture.text.as_str()]));
            let file = Path::new(folder).join(format!("{}-{number:03}.pgm", trouble.name()));
            let head = format!("P5\n# {}\n{WIDTH} {HEIGHT}\n255\n", picture.text);
            fs::write(file, [head.as_bytes(), &picture.luma].concat()).unwrap();
        }
        println!("{}\t{read}\t{each}", trouble.name());
    }
}
