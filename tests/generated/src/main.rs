//! `./dev generate`

fn main() -> std::io::Result<()> {
    std::fs::write(samenspel_generated::file(), samenspel_generated::text())
}
