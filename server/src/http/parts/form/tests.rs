use super::*;

const NL: Locale = Locale::Nl;

fn posted(pairs: &[(&str, &str)]) -> Posted {
    Posted(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

fn form() -> Form {
    let roles = vec![Choice::new("desk", "Balie"), Choice::new("stand", "Stand")];
    let fields = vec![
        Field::new("role", "Waarvoor?".to_owned(), Input::One(roles)).required(),
        Field::new("label", "Naam".to_owned(), Input::Line).max(60).required(),
        Field::new("about", "Wat".to_owned(), Input::Lines).hint("Korte zinnen.".to_owned()),
    ];
    Form::new("new", "/devices", (Icon::Plus, "Maak".to_owned()), fields).unwrap()
}

#[test]
fn what_was_typed_and_each_error_stand_beside_their_field() {
    let text = "x".repeat(100_000);
    let form = form().fill(NL, &posted(&[("role", "koning"), ("label", " "), ("about", &text)]));
    assert!(form.is_refused());
    let page = form.show(NL).into_string();
    assert!(page.contains(&text), "nothing typed is lost");
    assert!(page.contains("100000 tekens"), "the sentence names both numbers");
    assert!(page.contains("id=\"new-label-error\"") && page.contains("aria-describedby=\"new-label-error\""));
    assert!(page.contains("aria-describedby=\"new-about-error new-about-hint\""));
    assert_eq!(page.matches("autofocus").count(), 1, "the first field with an error has the focus");
    assert!(page.find("autofocus") < page.find("id=\"new-label\""));
}

#[test]
fn a_name_that_comes_twice_is_told_and_both_values_are_kept() {
    let form = form().fill(NL, &posted(&[("role", "desk"), ("label", "Balie 3"), ("label", "Balie 4")]));
    assert!(form.is_refused());
    assert_eq!(form.value("label"), "Balie 3 Balie 4");
    let same =
        self::form().fill(NL, &posted(&[("role", "desk"), ("label", "Balie 3"), ("label", "Balie 3")]));
    assert!(!same.is_refused(), "the same twice is the same");
}

#[test]
fn a_form_keeps_its_one_time_id_when_it_is_shown_again() {
    let id = "0123456789abcdef0123456789abcdef";
    let kept = |given: &str| form().fill(NL, &posted(&[("act", given)])).id == given;
    assert!(kept(id));
    for nonsense in ["", "0123", "0123456789abcdef0123456789abcdeg", &id.repeat(1000)] {
        assert!(!kept(nonsense), "{}", nonsense.len());
    }
}

#[test]
fn a_rule_of_the_model_speaks_beside_the_field() {
    let mut form = form().fill(NL, &posted(&[("role", "desk"), ("label", "bel mij")]));
    form.refuse_invalid(NL, "label", &Invalid::Phone);
    assert!(form.show(NL).into_string().contains("Dit is geen telefoonnummer."));
}

#[test]
fn texts_about_people_go_to_no_spell_checker_and_what_is_far_too_long_does_not_enter() {
    let fields = vec![
        Field::new("name", "Naam".to_owned(), Input::Line).max(120),
        Field::new("mail", "Mail".to_owned(), Input::Mail).max(254),
        Field::new("about", "Wat".to_owned(), Input::Lines).max(2_000).public(),
    ];
    let form = Form::new("new", "/referrers", (Icon::Plus, "Maak".to_owned()), fields).unwrap();
    let page = form.show(NL).into_string();
    let control =
        |id: &str| page.split('<').find(|tag| tag.contains(&format!("id=\"{id}\""))).unwrap().to_owned();
    for (id, capitals, far) in [("new-name", "words", 1_200), ("new-mail", "none", 2_540)] {
        let shown = control(id);
        for attribute in [
            "spellcheck=\"false\"",
            "autocorrect=\"off\"",
            "autocomplete=\"off\"",
            &format!("autocapitalize=\"{capitals}\""),
            &format!("maxlength=\"{far}\""),
        ] {
            assert!(shown.contains(attribute), "{attribute}: {shown}");
        }
    }
    assert!(!control("new-about").contains("spellcheck"), "what the centre offers is about nobody");
    assert!(page.contains("id=\"new-about-cut\" role=\"status\" hidden"), "{page}");
    assert!(page.contains("Na 20") && page.contains("de rest weggelaten"), "{page}");
}
