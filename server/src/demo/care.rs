//! Care, older people and people with a handicap.

use super::{Org, Work};

pub(super) const ORGANISATIONS: &[Org] = &[
    Org {
        name: "Hubbie",
        about: "Ondersteunt mensen met een beperking in Brussel.",
        place: "Koningin Fabiolalaan 5, 1081 Koekelberg",
        contact: "Els Goossens, 02 555 01 15",
        tasks: &[
            Work(
                "zwemmen",
                "Meegaan zwemmen",
                "Je gaat mee naar het zwembad en helpt bij het omkleden.",
                "Zwembad Nereus",
                &["sports", "accompanying"],
            ),
            Work(
                "koffiehuis",
                "Helpen in het koffiehuis",
                "Je dekt tafels samen met een bewoner.",
                "Koffiehuis",
                &["welcoming", "cooking"],
            ),
            Work(
                "vervoer",
                "Met het busje rijden",
                "Je brengt mensen naar hun activiteit. Een rijbewijs B is nodig.",
                "Vertrek aan het huis",
                &["driving"],
            ),
        ],
    },
    Org {
        name: "Emino",
        about: "Coacht mensen met een ziekte of beperking naar werk.",
        place: "Ravensteinstraat 46, 1000 Brussel",
        contact: "Bram Jacobs, 02 555 01 16",
        tasks: &[
            Work(
                "maatje",
                "Maatje op de werkvloer",
                "Je gaat een halve dag mee en helpt bij de start.",
                "Bij een werkgever",
                &["accompanying", "explaining"],
            ),
            Work(
                "verhaal",
                "Verhalen opschrijven",
                "Je luistert naar iemand en schrijft het verhaal op.",
                "Kantoor",
                &["listening", "writing"],
            ),
            Work(
                "onthaal",
                "Onthaal op een infodag",
                "Je ontvangt bezoekers en geeft een naamkaartje.",
                "Inkomhal",
                &["welcoming"],
            ),
        ],
    },
    Org {
        name: "Brailleliga",
        about: "Helpt blinde en slechtziende mensen.",
        place: "Engelandstraat 57, 1060 Sint-Gillis",
        contact: "Marie Dubois, 02 555 01 17",
        tasks: &[
            Work(
                "begeleiden",
                "Iemand begeleiden op weg",
                "Je geeft een arm en vertelt wat je ziet.",
                "Afspraak aan de deur",
                &["accompanying", "walking-and-cycling"],
            ),
            Work(
                "inlezen",
                "Boeken inlezen",
                "Je leest een boek voor en wij nemen het op.",
                "Studio",
                &["reading-aloud"],
            ),
            Work(
                "winkel",
                "Samen boodschappen doen",
                "Je gaat mee naar de winkel en leest etiketten.",
                "Buurtwinkel",
                &["shopping-for-someone"],
            ),
        ],
    },
    Org {
        name: "LDC Cosmos",
        about: "Lokaal dienstencentrum voor senioren en de hele buurt.",
        place: "Ropsy Chaudronstraat 7, 1070 Anderlecht",
        contact: "Greet Smets, 02 555 01 18",
        tasks: &[
            Work(
                "bezoek",
                "Op bezoek bij een oudere",
                "Je drinkt elke week een koffie bij iemand die alleen woont.",
                "Bij iemand thuis in Anderlecht",
                &["visiting", "being-with-older-people"],
            ),
            Work(
                "restaurant",
                "Opdienen in het restaurant",
                "Je brengt borden rond en maakt een praatje.",
                "Restaurant",
                &["welcoming", "being-with-older-people"],
            ),
            Work(
                "kaarten",
                "Een kaartnamiddag begeleiden",
                "Je zorgt dat iedereen kan meespelen.",
                "Zaal",
                &["leading-a-group", "being-with-older-people"],
            ),
            Work(
                "boodschappen",
                "Boodschappen doen",
                "Je doet boodschappen voor iemand die niet goed te been is.",
                "Vertrek aan het onthaal",
                &["shopping-for-someone"],
            ),
        ],
    },
    Org {
        name: "Zonnelied",
        about: "Wonen en dagbesteding voor volwassenen met een beperking.",
        place: "Kloosterstraat 7, 1745 Opwijk",
        contact: "Ilse Maes, 02 555 01 19",
        tasks: &[
            Work(
                "wandelen",
                "Gaan wandelen met een groep",
                "Je wandelt mee en duwt soms een rolstoel.",
                "Vertrek aan de poort",
                &["walking-and-cycling", "accompanying"],
            ),
            Work(
                "dieren",
                "Dieren verzorgen",
                "Je voedert samen de kippen en de ezel.",
                "Boerderij",
                &["caring-for-animals"],
            ),
            Work(
                "muziek",
                "Samen zingen",
                "Je zingt of speelt gitaar met bewoners.",
                "Leefgroep 2",
                &["making-music"],
            ),
        ],
    },
    Org {
        name: "CAW Brussel",
        about: "Algemeen welzijnswerk voor iedereen met een vraag.",
        place: "Grote Hertstraat 14, 1000 Brussel",
        contact: "Koen Willems, 02 555 01 20",
        tasks: &[
            Work(
                "inloop",
                "Aanwezig zijn in het inloopcentrum",
                "Je schenkt koffie en luistert.",
                "Inloopcentrum",
                &["listening", "welcoming"],
            ),
            Work(
                "verhuis",
                "Helpen bij een verhuis",
                "Je draagt dozen en zet een kast in elkaar.",
                "In Brussel",
                &["carrying-and-moving", "repairing"],
            ),
            Work(
                "kinderen",
                "Spelen met kinderen",
                "Je speelt met kinderen terwijl hun ouders een gesprek hebben.",
                "Speelhoek",
                &["playing-with-children"],
            ),
        ],
    },
];
