//! The generated Python and Kotlin, compiled and run against a real server; the generated Swift, as far as it goes without its toolchain.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use samenspel_model::Millis;
use samenspel_tests::Centre;
use uniffi::{GenerateOptions, TargetLanguage};

/// The library as an app loads it: cargo puts it beside this test's own binary.
fn library() -> PathBuf {
    let folder = env::current_exe().unwrap().parent().unwrap().to_owned();
    let file = folder.join(format!("{}samenspel_ffi{}", env::consts::DLL_PREFIX, env::consts::DLL_SUFFIX));
    assert!(file.exists(), "cargo builds {}", file.display());
    file
}

fn generate(language: TargetLanguage, to: &Path) {
    let folder = |path: &Path| path.to_str().unwrap().to_owned();
    uniffi::generate(GenerateOptions {
        languages: vec![language],
        source: folder(&library()).into(),
        out_dir: folder(to).into(),
        format: false,
        ..GenerateOptions::default()
    })
    .unwrap();
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let text =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}\n{text}");
    text
}

fn links(centre: &Centre) -> [String; 2] {
    ["Balie 1", "Balie 2"].map(|label| centre.link(label, None, None, Millis(i64::MAX)))
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bindings").join(name)
}

#[test]
fn python_pairs_saves_syncs_and_reads_back() {
    let centre = Centre::open();
    let folder = tempfile::tempdir().unwrap();
    generate(TargetLanguage::Python, folder.path());
    fs::copy(library(), folder.path().join(library().file_name().unwrap())).unwrap();
    let told = run(Command::new("python3")
        .env("PYTHONPATH", folder.path())
        .arg(script("story.py"))
        .arg(folder.path())
        .args(links(&centre)));
    assert!(told.contains("python story passed"));
}

#[test]
fn kotlin_pairs_saves_syncs_and_reads_back() {
    let home = env::var("SAMENSPEL_KOTLIN_HOME").expect("`./dev test` installs kotlinc and names its folder");
    let jars = env::var("SAMENSPEL_JNA_JAR").unwrap_or_else(|_| "/usr/share/java/jna.jar".to_owned());
    let centre = Centre::open();
    let folder = tempfile::tempdir().unwrap();
    generate(TargetLanguage::Kotlin, folder.path());
    let compiler = Path::new(&home).join("lib");
    let classpath =
        format!("{jars}:{0}/kotlinx-coroutines-core-jvm.jar:{0}/kotlin-stdlib.jar", compiler.display());
    let program = folder.path().join("story.jar");
    run(Command::new(Path::new(&home).join("bin/kotlinc"))
        .env("JAVA_OPTS", "-Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        .args(["-Werror", "-no-reflect", "-jvm-target", "17", "-cp", &classpath])
        .arg(folder.path().join("be/samenspel/samenspel_ffi.kt"))
        .arg(script("Story.kt"))
        .arg("-d")
        .arg(&program));
    let told = run(Command::new("java")
        .arg(format!("-Djna.library.path={}", library().parent().unwrap().display()))
        .args(["-cp", &format!("{}:{classpath}", program.display()), "StoryKt"])
        .arg(folder.path())
        .args(links(&centre)));
    assert!(told.contains("kotlin story passed"));
}

#[test]
fn swift_is_generated_and_its_header_is_c_that_the_library_fulfils() {
    let folder = tempfile::tempdir().unwrap();
    generate(TargetLanguage::Swift, folder.path());
    let header = folder.path().join("samenspel_ffiFFI.h");
    run(Command::new("gcc").args(["-D_Nonnull=", "-D_Nullable=", "-fsyntax-only"]).arg(&header));
    let exported = run(Command::new("nm").args(["-D", "--defined-only"]).arg(library()));
    let declared: Vec<String> = fs::read_to_string(&header)
        .unwrap()
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| word.starts_with("uniffi_samenspel_ffi_fn_"))
        .map(str::to_owned)
        .collect();
    assert!(declared.len() > 20);
    for name in declared {
        assert!(exported.contains(&name), "{name} is declared and not exported");
    }
}
