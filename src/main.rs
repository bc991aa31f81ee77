//! Arguments in, one command run, exit code out.

fn main() -> std::process::ExitCode {
    tafelrunde::commands::main(std::env::args_os())
}
