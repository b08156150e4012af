package org.lectern.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rude words, plain and disguised, and what only looks like them. */
@Tag("domain")
class RudeWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what the fvck",
                "fxck this place",
                "f u c k i n g hell",
                "a f.u.c.k.i.n.g joke",
                "fu ck off",
                "f@ck that",
                "sh1t hours",
                "$hit",
                "5hit show",
                "you a$$hole",
                "a$$h0le",
                "b1tch",
                "biiiitch",
                "c0ck",
                "d1ck head, suck my d1ck",
                "s***",
                "what the f***",
                "f---ing parking",
                "b****",
                "f_ck",
                "🅱itch",
                "ｆｕｃｋ",
                "fսck",
                "ѕhіt",
                "kiss my ass",
                "s1ut",
                "motherfucking printers",
                "sh!tty",
                "puuuutain",
                "c'est de la m*rde",
                "mon c*l",
                "hostie de câlisse",
                "décrisse d'ici",
                "va te faire foutre",
                "hijo de puta",
                "no jodas, cabrón",
                "qué m1erda",
                "me cago en la biblioteca"
            })
    void areFoundHoweverTheyAreWritten(String text) {
        assertThat(Texts.judge(text).findings()).extracting(Finding::label).contains(Label.OBSCENE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Magna cum laude, and proud of it",
                "The band plays Friday, criss-cross applesauce",
                "We drove through Dildo, Newfoundland on the way",
                "Do you have The Subtle Art of Not Giving a F*ck on audio?",
                "Is Go the F**k to Sleep shelved with picture books?",
                "The rooster, or cock, crows at five: the cock crows at dawn",
                "Sacrament of baptism, first communion book",
                "This is hard on seniors and hard on families",
                "Mr. Dick Smithers and Ms. Hancock are on the board",
                "Analysis of the Assyrian classics by Cummings",
                "Tickets are at Dick's Sporting Goods",
                "A hoe and a rake from the tool library",
                "Sussex, Penistone, Lightwater, Clitheroe and Cockermouth",
                "The shitake farm in Matsushita",
                "I sat on the grass and passed the glass",
                "Please add a well-known title (e.g. #1 best-seller)",
                "As- I mean, the *new* hours are good",
                "El pene del tema: la biblioteca pública y los discos compactos"
            })
    void areNotSeenInInnocentWordsNamesPlacesAndTitles(String text) {
        assertThat(Texts.judge(text).findings())
                .filteredOn(finding -> finding.label() == Label.OBSCENE)
                .isEmpty();
    }

    @Test
    void theListOfLookAlikesIsThatOfUnicode() {
        assertThat(Confusables.list().lines().toList()).isEqualTo(Resources.lines("confusables.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Espèce d'idiot, va apprendre à lire",
                "bande d'incapables",
                "t'es conne ou quoi",
                "pauvre cruche au comptoir",
                "ferme ta gueule Denise",
                "elle est bête comme ses pieds",
                "ces débiles mentaux du conseil",
                "eres un imbécil",
                "vieja amargada del mostrador",
                "bola de inútiles"
            })
    void insultsInFrenchAndSpanishAreFound(String text) {
        assertThat(Texts.judge(text).findings()).extracting(Finding::label).contains(Label.HARASSMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Une espèce de plante rare au jardin",
                "La bande dessinée est géniale",
                "La vieille sorcière du conte a fait peur aux petits",
                "Les nouvelles heures ne conviennent à personne",
                "Pauvre petit, il est tombé devant la porte",
                "La vieja bruja del cuento asustó a los niños",
                "Mi vieja escuela estaba aquí",
                "La biblioteca debería abrir más tarde"
            })
    void plainTalkInFrenchAndSpanishIsFree(String text) {
        assertThat(Texts.weighed(text).findings()).isEmpty();
    }
}
