//! `funambule`: screens, evaluates and trains from the command line.

fn main() {
    let screener = funambule::Screener::new(funambule::Policy::balanced()).expect("preset");
    let prompt = std::env::args().skip(1).collect::<Vec<_>>().join(" ");
    println!("{:#?}", screener.screen(&prompt));
}
