//! `./dev generate`

use std::process::ExitCode;

fn main() -> std::io::Result<ExitCode> {
    std::fs::write(samenspel_generated::file(), samenspel_generated::text())?;
    match samenspel_generated::stale_pages() {
        Ok(pages) => {
            for (page, text) in pages {
                std::fs::write(page, text)?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(broken) => {
            eprintln!("{broken}");
            Ok(ExitCode::FAILURE)
        }
    }
}
