use super::*;
use crate::console::plan::sample::{session, today};
use crate::console::plan::{Fold, Zoom, rows};
use crate::words::Language;

fn picture(width: u16, height: u16, view: &PlanView, language: Language) -> String {
    let (rows, words, theme) = (rows(&session(), |_| true), Words::new(language), Theme::default());
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let plan = Plan { rows: &rows, view, today: today(), words: &words, theme: &theme };
    plan.draw(&mut buffer, Rect::new(0, 0, width, height));
    let line = |y| (0..width).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>().trim_end().to_owned();
    (0..height).map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn show() {
    for (w, h) in [(236, 14), (118, 9), (78, 20), (58, 14), (46, 14)] {
        for language in Language::ALL {
            println!("== {w}x{h}\n{}", picture(w, h, &PlanView::default(), language));
        }
    }
    for zoom in Zoom::ALL {
        let mut view = PlanView { zoom, ..PlanView::default() };
        view.to_today(today());
        println!("== {zoom:?}\n{}", picture(118, 9, &view, Language::German));
        println!("== {zoom:?}\n{}", picture(78, 28, &view, Language::German));
    }
}
