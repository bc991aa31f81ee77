//! What can be typed behind the program's name.
//!
//! Every text in here is the id of a word; [`super::help`] puts the words of the language in their place.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand};

use super::what::{What, what};
use crate::console::Look;
use crate::scene::SceneLook;
use crate::session::{Dimension, Form};
use crate::store::Mode;
use crate::words::Language;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "tafelrunde", version, about = "commands-about", disable_help_flag = true)]
#[command(disable_version_flag = true, disable_help_subcommand = true)]
pub struct Arguments {
    /// The language of everything that is shown.
    #[arg(long, global = true, value_name = "de|en", help = "commands-lang", value_parser = language(), display_order = 100)]
    pub lang: Option<Language>,
    /// How the interface looks.
    #[arg(long, global = true, value_name = "commands-value-theme", help = "commands-theme", value_parser = theme(), display_order = 101)]
    pub theme: Option<Theme>,
    /// Nothing but ASCII.
    #[arg(long, global = true, help = "commands-ascii", display_order = 101)]
    pub ascii: bool,
    /// Prints the help.
    #[arg(short, long, global = true, help = "commands-help", display_order = 102, action = ArgAction::Help)]
    help: Option<bool>,
    /// Prints the version.
    #[arg(short = 'V', long, help = "commands-version", display_order = 103, action = ArgAction::Version)]
    version: Option<bool>,
    /// What is to be done; the start page where nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// A fresh copy of the sample session.
    #[command(about = "commands-demo")]
    Demo {
        /// Where the copy is to lie.
        #[arg(value_name = "commands-value-file", help = "commands-demo-file")]
        file: Option<PathBuf>,
    },
    /// A new session.
    #[command(about = "commands-new")]
    New(NewArguments),
    /// The console.
    #[command(about = "commands-open")]
    Open(OpenArguments),
    /// The audience's window.
    #[command(about = "commands-screen")]
    Screen(ScreenArguments),
    /// A view as text.
    #[command(about = "commands-show", after_help = "commands-show-views")]
    Show(ShowArguments),
    /// Validates files.
    #[command(about = "commands-check")]
    Check {
        /// The files.
        #[arg(value_name = "commands-value-file", help = "commands-check-files", required = true)]
        files: Vec<PathBuf>,
    },
    /// What was changed.
    #[command(about = "commands-log")]
    Log(LogArguments),
    /// The results minutes of a workshop.
    #[command(about = "commands-minutes")]
    Minutes(MinutesArguments),
    /// The table of keys.
    #[command(about = "commands-keys", hide = true)]
    Keys {
        /// As Markdown, for the README.
        #[arg(long, help = "commands-keys-markdown")]
        markdown: bool,
    },
    /// The settings.
    #[command(about = "commands-settings")]
    Settings(SettingsArguments),
    /// The manual page.
    #[command(about = "commands-man")]
    Man {
        /// Where the pages are to lie, one for each command; the first of them on standard output without it.
        #[arg(value_name = "commands-value-folder", help = "commands-man-folder")]
        folder: Option<PathBuf>,
    },
    /// Completions for a shell.
    #[command(about = "commands-completions")]
    Completions {
        /// The shell.
        #[arg(value_name = "SHELL", help = "commands-completions-shell")]
        shell: clap_complete::Shell,
    },
}

/// What `new` can be told.
#[derive(Debug, Args)]
pub struct NewArguments {
    /// The file that is made.
    #[arg(value_name = "commands-value-file", help = "commands-new-file")]
    pub file: PathBuf,
    /// The town's name.
    #[arg(long, value_name = "commands-value-name", help = "commands-new-name")]
    pub name: Option<String>,
    /// Kommune or Kreis.
    #[arg(long, value_name = "kommune|kreis", help = "commands-new-kind", value_parser = form())]
    pub kind: Option<Form>,
    /// The council's resolution to take part.
    #[arg(long, value_name = "commands-value-date", help = "commands-new-council-date")]
    pub council_date: Option<String>,
}

/// What `open` can be told.
#[derive(Debug, Args)]
pub struct OpenArguments {
    /// The session.
    #[arg(value_name = "commands-value-file", help = "commands-file")]
    pub file: PathBuf,
    /// Only to look at it.
    #[arg(long, help = "commands-open-read-only")]
    pub read_only: bool,
    /// Which version counts after a conflict.
    #[arg(long, value_name = "commands-value-take", help = "commands-open-take", conflicts_with = "read_only")]
    #[arg(value_parser = take())]
    pub take: Option<Mode>,
}

/// What `log` can be told.
#[derive(Debug, Args)]
pub struct LogArguments {
    /// The session.
    #[arg(value_name = "commands-value-file", help = "commands-file")]
    pub file: PathBuf,
    /// Only what was changed in this workshop.
    #[arg(long, value_name = "commands-value-workshop", help = "commands-log-workshop")]
    pub workshop: Option<String>,
    /// Only what was changed since this day.
    #[arg(long, value_name = "commands-value-date", help = "commands-log-since")]
    pub since: Option<String>,
    /// Only what was changed in this record.
    #[arg(long, value_name = "commands-value-number", help = "commands-log-record")]
    pub record: Option<String>,
}

/// What `minutes` can be told.
#[derive(Debug, Args)]
pub struct MinutesArguments {
    /// The session.
    #[arg(value_name = "commands-value-file", help = "commands-file")]
    pub file: PathBuf,
    /// Of which workshop.
    #[arg(long, value_name = "commands-value-workshop", help = "commands-minutes-workshop")]
    pub workshop: Option<String>,
    /// The file that is written.
    #[arg(long, value_name = "commands-value-file", help = "commands-minutes-out")]
    pub out: Option<PathBuf>,
}

/// What `settings` can be told.
#[derive(Debug, Args)]
pub struct SettingsArguments {
    /// Prints the file instead of opening it.
    #[arg(long, help = "commands-settings-print")]
    pub print: bool,
    /// Prints a file with every setting and every key.
    #[arg(long, help = "commands-settings-template", conflicts_with = "print")]
    pub template: bool,
}

/// What `screen` can be told.
#[derive(Debug, Args)]
pub struct ScreenArguments {
    /// The session.
    #[arg(value_name = "commands-value-file", help = "commands-file", required_unless_present = "test")]
    pub file: Option<PathBuf>,
    /// The test picture.
    #[arg(long, help = "commands-screen-test")]
    pub test: bool,
    /// Height of the picture in centimetres.
    #[arg(long, value_name = "CM", help = "commands-screen-height", requires = "test")]
    #[arg(value_parser = clap::value_parser!(u32).range(30..=2000))]
    pub height: Option<u32>,
    /// Distance of the last row, in centimetres.
    #[arg(long, value_name = "M", help = "commands-screen-distance", requires = "test", value_parser = metres)]
    pub distance: Option<u32>,
    /// Rows of chairs.
    #[arg(long, value_name = "N", help = "commands-screen-rows", requires = "test", conflicts_with = "distance")]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=100))]
    pub rows: Option<u32>,
}

/// What `show` can be told.
#[derive(Debug, Args)]
pub struct ShowArguments {
    /// The session.
    #[arg(value_name = "commands-value-file", help = "commands-file")]
    pub file: PathBuf,
    /// What of it.
    #[arg(value_name = "commands-value-view", help = "commands-show-view", value_parser = what())]
    pub what: What,
    /// Which one.
    #[arg(value_name = "commands-value-which", help = "commands-show-which")]
    pub which: Option<String>,
    /// As the room sees it.
    #[arg(long, help = "commands-show-audience")]
    pub audience: bool,
    /// Line by line, without frames.
    #[arg(long, help = "commands-show-linear")]
    pub linear: bool,
    /// Which page of it.
    #[arg(long, value_name = "commands-value-page", help = "commands-show-page", requires = "audience")]
    #[arg(value_parser = clap::value_parser!(u16).range(1..))]
    pub page: Option<u16>,
    /// How large.
    #[arg(long, value_name = "commands-value-size", help = "commands-show-size", value_parser = size)]
    pub size: Option<(u16, u16)>,
    /// Only this area.
    #[arg(long, value_name = "1–9", help = "commands-show-area", value_parser = area)]
    pub area: Option<u8>,
    /// Of which record the thread is wanted.
    #[arg(long, value_name = "commands-value-which", help = "commands-show-of", conflicts_with = "which")]
    pub of: Option<String>,
    /// By what the sums are taken apart.
    #[arg(long, value_name = "commands-value-by", help = "commands-show-by", value_parser = dimension())]
    pub by: Option<Dimension>,
}

/// How something is to look; each window has its own idea of what it can do with that.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// As the terminal is.
    Terminal,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As much contrast as there is.
    Max,
}

impl Theme {
    /// How the console looks; it has no look beyond light.
    pub fn console(self) -> Look {
        match self {
            Self::Terminal => Look::Terminal,
            Self::Light => Look::Light,
            Self::Max => Look::Max,
            Self::Dark => Look::Dark,
        }
    }

    /// How the screen looks; `None` leaves it to the console.
    pub fn screen(self) -> Option<SceneLook> {
        match self {
            Self::Terminal => None,
            Self::Light => Some(SceneLook::Light),
            Self::Dark => Some(SceneLook::Dark),
            Self::Max => Some(SceneLook::Max),
        }
    }
}

/// Names of choices, English and German; both are always understood.
pub const SPELLINGS: &[(&str, &str)] = &[
    ("resolutions", "beschluesse"),
    ("report", "bericht"),
    ("light", "hell"),
    ("dark", "dunkel"),
    ("home", "alles"),
    ("analysis", "analyse"),
    ("goals", "ziele"),
    ("clusters", "cluster"),
    ("kanban", "tafel"),
    ("plan", "zeitplan"),
    ("title", "titel"),
    ("area", "feld"),
    ("card", "karte"),
    ("goal", "ziel"),
    ("measure", "massnahme"),
    ("sums", "summen"),
    ("agenda", "ablauf"),
    ("thread", "faden"),
    ("participation", "beteiligung"),
    ("overview", "ueberblick"),
    ("topics", "themen"),
    ("year", "jahr"),
    ("kind", "art"),
    ("reservation", "vorbehalt"),
    ("near", "bald"),
    ("theirs", "fremde"),
    ("poll", "abfrage"),
    ("query", "kartenabfrage"),
    ("round", "blitzlicht"),
    ("reports", "tische"),
    ("altered", "geaendert"),
    ("clock", "uhr"),
    ("countdown", "restzeit"),
    ("break", "pause"),
    ("gaps", "luecken"),
    ("picture", "bild"),
    ("on-time", "puenktlich"),
    ("strengths", "staerken"),
    ("weaknesses", "schwaechen"),
    ("challenges", "herausforderungen"),
    ("potentials", "potenziale"),
    ("draft", "entwurf"),
    ("coordinated", "abgestimmt"),
    ("disputed", "strittig"),
    ("agreed", "vereinbart"),
    ("resolved", "beschlossen"),
    ("running", "laufend"),
    ("last", "letzter"),
    ("ours", "eigene"),
];

/// The German name of a choice; the same where there is only one.
pub fn german(name: &str) -> &str {
    SPELLINGS.iter().find(|(english, _)| *english == name).map_or(name, |(_, german)| german)
}

/// Whether this is what was typed, in whichever language.
pub fn is_called(typed: &str, name: &str) -> bool {
    typed.eq_ignore_ascii_case(name) || typed.eq_ignore_ascii_case(german(name))
}

/// A choice among words.
pub(super) fn choice<T: Copy + Send + Sync + 'static>(
    known: &'static [(&'static str, T)],
) -> impl TypedValueParser<Value = T> {
    let values = known.iter().map(|(name, _)| PossibleValue::new(*name).alias(german(name)));
    let meant = move |text: String| {
        let meant = known.iter().find(|(name, _)| *name == text || german(name) == text);
        meant.map(|(_, value)| *value).ok_or("commands-bad-value")
    };
    PossibleValuesParser::new(values).try_map(meant)
}

fn language() -> impl TypedValueParser<Value = Language> {
    choice(&[("de", Language::German), ("en", Language::English)])
}

fn theme() -> impl TypedValueParser<Value = Theme> {
    choice(&[("terminal", Theme::Terminal), ("light", Theme::Light), ("dark", Theme::Dark), ("max", Theme::Max)])
}

fn form() -> impl TypedValueParser<Value = Form> {
    choice(&[("kommune", Form::Municipality), ("kreis", Form::County)])
}

fn take() -> impl TypedValueParser<Value = Mode> {
    choice(&[("theirs", Mode::Theirs), ("ours", Mode::Ours)])
}

fn dimension() -> impl TypedValueParser<Value = Dimension> {
    choice(&[
        ("area", Dimension::Area),
        ("goal", Dimension::Goal),
        ("status", Dimension::Status),
        ("year", Dimension::Year),
        ("kind", Dimension::CostKind),
        ("reservation", Dimension::Reservation),
    ])
}

/// Larger pictures are nobody's wish, but a slip of the key that fills the memory.
const LARGEST: (u16, u16) = (500, 2000);

fn size(text: &str) -> Result<(u16, u16), &'static str> {
    let sides = text.split_once(['x', 'X', '×']);
    let sides = sides.and_then(|(width, height)| Some((width.trim().parse().ok()?, height.trim().parse().ok()?)));
    let fits = |(width, height): &(u16, u16)| (1..=LARGEST.0).contains(width) && (1..=LARGEST.1).contains(height);
    sides.filter(fits).ok_or("commands-bad-size")
}

/// Metres with a comma or a point, in centimetres.
fn metres(text: &str) -> Result<u32, &'static str> {
    let metres: Option<f32> = text.replace(',', ".").parse().ok();
    let metres = metres.filter(|metres| (0.5..=100.0).contains(metres));
    metres.map(|metres| (metres * 100.0).round() as u32).ok_or("commands-bad-metres")
}

fn area(text: &str) -> Result<u8, &'static str> {
    text.parse().ok().filter(|digit| (1..=9).contains(digit)).ok_or("commands-bad-area")
}
