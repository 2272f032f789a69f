#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| samenspel_fuzzed::booklet::check(input));
