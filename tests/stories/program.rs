//! The real program, as a process of its own.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, ChildStderr, ChildStdout, Command, Output, Stdio},
};

/// A command of `samenspel`, not started yet.
pub(super) fn samenspel(command: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_samenspel-under-test"));
    program.arg(command).env_remove("SAMENSPEL_DATA");
    program
}

/// What a command says on both channels, for a story that failed.
pub(super) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Runs `samenspel check`; answers whether all is well, and what it says.
pub(super) fn check(folder: &Path) -> (bool, String) {
    let output = samenspel("check").arg("--data").arg(folder).output().unwrap();
    (output.status.success(), said(&output))
}

/// `samenspel serve` on a data folder.
pub(super) struct Server {
    process: Child,
    out: BufReader<ChildStdout>,
}

impl Server {
    /// Starts it; it cannot be reached yet.
    pub(super) fn spawn(program: &mut Command, folder: &Path, port: u16) -> Self {
        let mut process = program
            .args(["--listen", &format!("127.0.0.1:{port}"), "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(process.stdout.take().unwrap());
        Self { process, out }
    }

    /// Waits until it can be reached.
    pub(super) fn ready(mut self) -> Self {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        assert!(line.starts_with("Dashboard"), "the server does not start: {line}");
        self
    }

    /// What it says on stderr, when that is piped.
    pub(super) fn complaints(&mut self) -> ChildStderr {
        self.process.stderr.take().unwrap()
    }

    /// Its process id.
    pub(super) fn id(&self) -> u32 {
        self.process.id()
    }

    /// As when the power goes.
    pub(super) fn kill(self) {
        drop(self);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}
