//! Cards on rights and duties, as examples: each says that it is one, whom to ask, from which public source it was shortened and when
//! that was read. Nothing here is a rule of the program; a centre writes its own.

use samenspel_model::{
    DocId, Env, Millis, Space,
    doc::{Author, Doc, Kind},
    edit::{self, Edit, Input, WriteError, edit_of},
};

/// What a card says in one language: its code, title, text and what to do first.
type Text = (&'static str, &'static str, &'static str, &'static str);

/// A card: situation, source, link, the day on which that was read, texts.
type Card = (&'static str, &'static str, &'static str, &'static str, &'static [Text]);

/// The documents, in their order.
pub(super) fn all(
    env: &mut Env,
    now: Millis,
    author: &Author,
) -> Result<Vec<(DocId, Space, Doc)>, WriteError> {
    CARDS
        .iter()
        .zip(1..)
        .map(|(card, place)| {
            let (doc, _) = edit::create(Kind::Card, now, author, &given(card, place))?;
            Ok((DocId::random(env), Space::Catalogue, doc))
        })
        .collect()
}

fn given((situation, source, link, read, texts): &Card, place: i64) -> Edit {
    let mut given =
        edit_of([("situation", *situation), ("source", source), ("link", link), ("checked-on", read)]);
    given.insert("order".to_owned(), Input::Number(place * 10));
    for (language, title, body, first) in *texts {
        let key = |field: &str| format!("text/{language}/{field}");
        given.extend(edit_of([(key("title"), *title), (key("body"), body), (key("first"), first)]));
    }
    given
}

static CARDS: [Card; 12] = [
    (
        "unemployment",
        "RVA, infoblad T42",
        "https://www.rva.be/burgers/volledige-werkloosheid/mag-u-werken-tijdens-uw-werkloosheid/mag-u-een-vrijwillige-activiteit-verrichten-voor-een-privepersoon-of-een-organisatie",
        "2026-11-27",
        &[
            (
                "nl",
                "Je bent werkloos en krijgt een uitkering",
                "VOORBEELD.\nVrijwilligerswerk kan vaak. Je geeft het aan voor je begint. Soms heeft de organisatie al een algemene toelating. Vraag na bij je vakbond of de Hulpkas.",
                "Vraag het formulier C45B. Vul het in met de organisatie. Geef het af bij je vakbond of de Hulpkas.",
            ),
            (
                "fr",
                "Vous êtes au chômage et recevez une allocation",
                "EXEMPLE.\nLe volontariat est souvent possible. Vous le déclarez avant de commencer. Parfois l’organisation a déjà une autorisation générale. Demandez à votre syndicat ou à la CAPAC.",
                "Demandez le formulaire C45B. Remplissez-le avec l’organisation. Remettez-le à votre syndicat ou à la CAPAC.",
            ),
            (
                "en",
                "You are unemployed and get a benefit",
                "EXAMPLE.\nVolunteering is often possible. You declare it before you begin. Sometimes the organisation already has a general permission. Ask your union or the Hulpkas (CAPAC).",
                "Ask for form C45B. Fill it in with the organisation. Hand it in at your union or the Hulpkas.",
            ),
            (
                "ar",
                "أنت عاطل عن العمل وتحصل على إعانة",
                "مثال.\nالتطوع ممكن في أحيان كثيرة. عليك أن تبلغ عنه قبل أن تبدأ. أحياناً يكون لدى المنظمة إذن عام. اسأل نقابتك أو صندوق الإعانة.",
                "اطلب الاستمارة C45B. املأها مع المنظمة. سلمها إلى نقابتك أو صندوق الإعانة.",
            ),
        ],
    ),
    (
        "sickness-or-disability",
        "RIZIV",
        "https://www.inami.fgov.be/nl/thema-s/arbeidsongeschiktheid/werknemers-en-werklozen/vrijwilligerswerk",
        "2026-11-27",
        &[
            (
                "nl",
                "Je bent ziek of hebt een handicap en krijgt een uitkering",
                "VOORBEELD.\nVrijwilligerswerk kan als het past bij je gezondheid. De adviserend arts van je ziekenfonds stelt dat vast. Vraag na bij je ziekenfonds.",
                "Bel je ziekenfonds voor je begint. Zeg wat je wil doen, hoeveel uren, en waar.",
            ),
            (
                "fr",
                "Vous êtes malade ou avez un handicap et recevez une indemnité",
                "EXEMPLE.\nLe volontariat est possible s’il convient à votre santé. Le médecin-conseil de votre mutualité le constate. Demandez à votre mutualité.",
                "Appelez votre mutualité avant de commencer. Dites ce que vous voulez faire, combien d’heures et où.",
            ),
            (
                "en",
                "You are ill or have a disability and get a benefit",
                "EXAMPLE.\nVolunteering is possible if it suits your health. The advising doctor of your health fund decides. Ask your health fund.",
                "Call your health fund before you begin. Say what you want to do, how many hours, and where.",
            ),
            (
                "ar",
                "أنت مريض أو لديك إعاقة وتحصل على إعانة",
                "مثال.\nالتطوع ممكن إذا كان يناسب صحتك. الطبيب المستشار في صندوقك الصحي هو من يحدد ذلك. اسأل صندوقك الصحي.",
                "اتصل بصندوقك الصحي قبل أن تبدأ. قل ماذا تريد أن تفعل وكم ساعة وأين.",
            ),
        ],
    ),
    (
        "living-wage",
        "Het Punt Brussel, rechten en plichten",
        "http://hetpuntbrussel.be/nl/rechten-en-plichten-0",
        "2026-11-27",
        &[
            (
                "nl",
                "Je krijgt een leefloon van het OCMW",
                "VOORBEELD.\nVrijwilligerswerk kan. Je vertelt het aan je maatschappelijk werker. Vraag na bij je OCMW wat er in je dossier moet staan.",
                "Bel of mail je maatschappelijk werker voor je begint.",
            ),
            (
                "fr",
                "Vous recevez un revenu d’intégration du CPAS",
                "EXEMPLE.\nLe volontariat est possible. Vous le dites à votre assistant social. Demandez à votre CPAS ce qui doit figurer dans le dossier.",
                "Appelez votre assistant social ou écrivez-lui avant de commencer.",
            ),
            (
                "en",
                "You get a living wage from the OCMW (CPAS)",
                "EXAMPLE.\nVolunteering is possible. You tell your social worker. Ask your OCMW what must be in your file.",
                "Call or mail your social worker before you begin.",
            ),
            (
                "ar",
                "تحصل على دخل معيشي من OCMW",
                "مثال.\nالتطوع ممكن. أخبر المساعد الاجتماعي بذلك. اسأل OCMW عما يجب أن يكون في ملفك.",
                "اتصل بالمساعد الاجتماعي أو اكتب له قبل أن تبدأ.",
            ),
        ],
    ),
    (
        "asylum-or-residence",
        "Fedasil info",
        "https://www.fedasilinfo.be/nl/werken-als-vrijwilliger",
        "2026-11-27",
        &[
            (
                "nl",
                "Je vraagt asiel of wacht op je papieren",
                "VOORBEELD.\nWie asiel vraagt of recht heeft op opvang, mag vaak vrijwilliger zijn. Voor andere papieren: vraag na bij een dienst voor vreemdelingenrecht.",
                "Vertel het aan je sociaal assistent voor je begint.",
            ),
            (
                "fr",
                "Vous demandez l’asile ou attendez vos papiers",
                "EXEMPLE.\nQui demande l’asile ou a droit à l’accueil peut souvent être volontaire. Pour d’autres papiers : demandez à un service de droit des étrangers.",
                "Dites-le à votre assistant social avant de commencer.",
            ),
            (
                "en",
                "You ask for asylum or wait for your papers",
                "EXAMPLE.\nWho asks for asylum or has a right to reception may often volunteer. With other papers: ask a service for immigration law.",
                "Tell your social assistant before you begin.",
            ),
            (
                "ar",
                "تطلب اللجوء أو تنتظر أوراقك",
                "مثال.\nمن يطلب اللجوء أو له حق في الاستقبال يمكنه غالباً أن يتطوع. مع أوراق أخرى: اسأل خدمة مختصة بقانون الأجانب.",
                "أخبر المساعد الاجتماعي قبل أن تبدأ.",
            ),
        ],
    ),
    (
        "student",
        "Vlaanderen Vrijwilligt, veelgestelde vragen",
        "https://www.vlaanderenvrijwilligt.be/wetgeving/veelgestelde-vragen/",
        "2026-11-27",
        &[
            (
                "nl",
                "Je studeert",
                "VOORBEELD.\nVrijwilligerswerk is geen studentenjob. Vraag na bij je school of stage hetzelfde is.",
                "Vraag de organisatie wat je krijgt: een informatienota, een verzekering, je onkosten.",
            ),
            (
                "fr",
                "Vous étudiez",
                "EXEMPLE.\nLe volontariat n’est pas un job d’étudiant. Demandez à votre école si un stage est la même chose.",
                "Demandez à l’organisation ce que vous recevez : une note d’information, une assurance, vos frais.",
            ),
        ],
    ),
    (
        "pensioner",
        "Vlaanderen Vrijwilligt, veelgestelde vragen",
        "https://www.vlaanderenvrijwilligt.be/wetgeving/veelgestelde-vragen/",
        "2026-11-27",
        &[
            (
                "nl",
                "Je bent met pensioen",
                "VOORBEELD.\nVrijwilligerswerk kan. Wie brugpensioen heeft (SWT), vraagt eerst na bij de RVA.",
                "Weet je niet welk stelsel je hebt? Vraag na bij de Pensioendienst.",
            ),
            (
                "fr",
                "Vous êtes pensionné",
                "EXEMPLE.\nLe volontariat est possible. Qui a une prépension (RCC) demande d’abord à l’ONEM.",
                "Vous ne savez pas quel régime vous avez ? Demandez au Service des Pensions.",
            ),
            (
                "en",
                "You are a pensioner",
                "EXAMPLE.\nVolunteering is possible. Who has an early pension (SWT) first asks the RVA.",
                "You do not know which scheme you have? Ask the Pension Service.",
            ),
            (
                "ar",
                "أنت متقاعد",
                "مثال.\nالتطوع ممكن. من لديه تقاعد مبكر (SWT) يسأل أولاً RVA.",
                "لا تعرف أي نظام لديك؟ اسأل دائرة المعاشات.",
            ),
        ],
    ),
    (
        "employee",
        "Vlaanderen Vrijwilligt, veelgestelde vragen",
        "https://www.vlaanderenvrijwilligt.be/wetgeving/veelgestelde-vragen/",
        "2026-11-27",
        &[
            (
                "nl",
                "Je werkt",
                "VOORBEELD.\nVrijwilligerswerk kan naast een job. Bij je eigen werkgever doe je niet hetzelfde werk als vrijwilliger. Ambtenaren vragen na bij hun overste.",
                "Lees je contract of arbeidsreglement. Twijfel je? Vraag na bij je vakbond.",
            ),
            (
                "fr",
                "Vous travaillez",
                "EXEMPLE.\nLe volontariat est possible à côté d’un emploi. Chez votre employeur, vous ne faites pas le même travail comme volontaire. Les fonctionnaires demandent à leur supérieur.",
                "Lisez votre contrat ou le règlement de travail. Un doute ? Demandez à votre syndicat.",
            ),
            (
                "en",
                "You have a job",
                "EXAMPLE.\nVolunteering is possible beside a job. For your own employer you do not do the same work as a volunteer. Civil servants ask their superior.",
                "Read your contract or the work rules. In doubt? Ask your union.",
            ),
            (
                "ar",
                "أنت تعمل",
                "مثال.\nالتطوع ممكن إلى جانب العمل. لا تقوم عند صاحب عملك بالعمل نفسه كمتطوع. الموظف الحكومي يسأل مسؤوله.",
                "اقرأ عقدك أو نظام العمل. هل لديك شك؟ اسأل نقابتك.",
            ),
        ],
    ),
    (
        "under-18",
        "Gemeente Drogenbos, de vrijwilligerswetgeving",
        "https://www.drogenbos.be/nl/de-vrijwilligerswetgeving",
        "2026-11-27",
        &[
            (
                "nl",
                "Je bent jonger dan 18",
                "VOORBEELD.\nVanaf 16 jaar kan het, soms vanaf 15. De organisatie kan een hogere leeftijd vragen. Vraag na bij de organisatie.",
                "Bespreek het met je ouder of voogd. De organisatie vraagt soms hun akkoord.",
            ),
            (
                "fr",
                "Vous avez moins de 18 ans",
                "EXEMPLE.\nÀ partir de 16 ans c’est possible, parfois dès 15 ans. L’organisation peut demander un âge plus élevé. Demandez-lui.",
                "Parlez-en avec votre parent ou tuteur. L’organisation demande parfois leur accord.",
            ),
            (
                "en",
                "You are under 18",
                "EXAMPLE.\nFrom 16 it is possible, sometimes from 15. The organisation may ask for a higher age. Ask the organisation.",
                "Talk about it with your parent or guardian. The organisation sometimes asks for their agreement.",
            ),
            (
                "ar",
                "عمرك أقل من 18 سنة",
                "مثال.\nيمكن ذلك من عمر 16 وأحياناً من 15. قد تطلب المنظمة عمراً أكبر. اسأل المنظمة.",
                "تحدث مع أحد والديك أو وصيك. تطلب المنظمة أحياناً موافقتهم.",
            ),
        ],
    ),
    (
        "insurance",
        "Het Punt Brussel, rechten en plichten",
        "http://hetpuntbrussel.be/nl/rechten-en-plichten-0",
        "2026-02-10",
        &[
            (
                "nl",
                "Ben je verzekerd?",
                "VOORBEELD.\nDe meeste organisaties verzekeren schade die je aan anderen doet. Een verzekering voor je eigen ongeval is er niet altijd. Vraag na bij de organisatie.",
                "Vraag: wat is verzekerd, en wie bel ik als er iets gebeurt?",
            ),
            (
                "fr",
                "Êtes-vous assuré ?",
                "EXEMPLE.\nLa plupart des organisations assurent les dommages que vous causez aux autres. Une assurance pour votre propre accident n’existe pas toujours. Demandez à l’organisation.",
                "Demandez : qu’est-ce qui est assuré, et qui dois-je appeler s’il arrive quelque chose ?",
            ),
            (
                "en",
                "Are you insured?",
                "EXAMPLE.\nMost organisations insure damage that you do to others. An insurance for your own accident is not always there. Ask the organisation.",
                "Ask: what is insured, and whom do I call if something happens?",
            ),
            (
                "ar",
                "هل أنت مؤمَّن؟",
                "مثال.\nمعظم المنظمات تؤمّن الضرر الذي تسببه للآخرين. تأمين حادثك أنت ليس موجوداً دائماً. اسأل المنظمة.",
                "اسأل: ما الذي يشمله التأمين، وبمن أتصل إذا حدث شيء؟",
            ),
        ],
    ),
    (
        "expense-allowance",
        "Vlaanderen Vrijwilligt, veelgestelde vragen",
        "https://www.vlaanderenvrijwilligt.be/wetgeving/veelgestelde-vragen/",
        "2026-02-10",
        &[
            (
                "nl",
                "Krijg je je onkosten terug?",
                "VOORBEELD.\nEen organisatie mag onkosten terugbetalen, maar moet dat niet. Er zijn grenzen per dag en per jaar, en die veranderen. Vraag de bedragen na bij de bron.",
                "Spreek af voor je begint: met bewijsjes of een vast bedrag?",
            ),
            (
                "fr",
                "Vos frais sont-ils remboursés ?",
                "EXEMPLE.\nUne organisation peut rembourser les frais, mais n’y est pas obligée. Il y a des plafonds par jour et par an, et ils changent. Vérifiez les montants à la source.",
                "Convenez-en avant de commencer : avec des preuves ou un montant fixe ?",
            ),
            (
                "en",
                "Do you get your expenses back?",
                "EXAMPLE.\nAn organisation may pay back expenses, but need not. There are limits a day and a year, and they change. Look up the amounts at the source.",
                "Agree before you begin: with receipts or a fixed amount?",
            ),
            (
                "ar",
                "هل تسترد مصاريفك؟",
                "مثال.\nيمكن للمنظمة أن تعيد المصاريف لكنها ليست ملزمة. هناك حدود لليوم وللسنة وهي تتغير. تأكد من المبالغ عند المصدر.",
                "اتفق قبل أن تبدأ: بإيصالات أم بمبلغ ثابت؟",
            ),
        ],
    ),
    (
        "information-note",
        "Het Punt Brussel, rechten en plichten",
        "http://hetpuntbrussel.be/nl/rechten-en-plichten-0",
        "2026-11-27",
        &[
            (
                "nl",
                "Wat een organisatie je moet vertellen",
                "VOORBEELD.\nVoor je begint, krijg je een informatienota. Daarin staat wat de organisatie doet, hoe je verzekerd bent, welke onkosten je krijgt en wat geheim blijft. Vraag ze als je ze niet krijgt.",
                "Vraag de informatienota. Neem ze mee naar huis en lees ze rustig.",
            ),
            (
                "fr",
                "Ce qu’une organisation doit vous dire",
                "EXEMPLE.\nAvant de commencer, vous recevez une note d’information : ce que fait l’organisation, comment vous êtes assuré, quels frais vous recevez et ce qui reste secret. Demandez-la si vous ne la recevez pas.",
                "Demandez la note d’information. Emportez-la et lisez-la tranquillement.",
            ),
            (
                "en",
                "What an organisation must tell you",
                "EXAMPLE.\nBefore you begin you get an information note: what the organisation does, how you are insured, which expenses you get and what stays secret. Ask for it if you do not get it.",
                "Ask for the information note. Take it home and read it in peace.",
            ),
            (
                "ar",
                "ما يجب أن تخبرك به المنظمة",
                "مثال.\nقبل أن تبدأ تحصل على ورقة معلومات: ماذا تفعل المنظمة، وكيف أنت مؤمَّن، وأي مصاريف تسترد، وما الذي يبقى سراً. اطلبها إذا لم تحصل عليها.",
                "اطلب ورقة المعلومات. خذها إلى البيت واقرأها بهدوء.",
            ),
        ],
    ),
    (
        "other",
        "Vlaanderen Vrijwilligt",
        "https://www.vlaanderenvrijwilligt.be/wetgeving/veelgestelde-vragen/",
        "2026-11-27",
        &[(
            "nl",
            "Staat je vraag er niet bij?",
            "VOORBEELD.\nVraag na bij een steunpunt voor vrijwilligers. Ze kennen de regels van vandaag.",
            "Schrijf je vraag op. We bellen samen.",
        )],
    ),
];
