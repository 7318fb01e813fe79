package org.communique.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.communique.contracts.tag.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicClassifierTests {

    private static final TopicClassifier CLASSIFIER = new TopicClassifier();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 07000000 | Hospitals prepare for flu season      | Doctors ask patients over 65 to get vaccinated. The vaccine protects against influenza and other infections.
            en | 16000000 | Ceasefire holds for a second week     | Peace talks go on while displaced persons return. Both sides of the armed conflict freed prisoners of war.
            en | 06000000 | Wolves return to the eastern valleys  | The species is protected. Biodiversity in the national park has grown, the nature reserve reports.
            en | 04000000 | Northwind raises guidance for the year | Revenue rose by 8 percent in the third quarter. The board proposes a dividend; operating profit was 40 million.
            de | 04000000 | Nordwind steigert Umsatz und Gewinn   | Im dritten Quartal wuchs der Konzerngewinn. Die Aktionäre erhalten eine höhere Dividende, das Geschäftsjahr endet gut.
            de | 17000000 | Sturmwarnung für die Küste            | Der Wetterdienst erwartet Gewitter, Hagel und starken Niederschlag. Die Meteorologen raten zur Vorsicht.
            de | 09000000 | Tarifabschluss im Hafen               | Gewerkschaft und Arbeitgeber einigten sich auf einen Tarifvertrag. Der Warnstreik der Beschäftigten endet.
            fr | 15000000 | Coupe du monde : l’équipe est connue  | L’entraîneur a choisi les skieurs. Les championnats et le tournoi olympique attirent les sportifs.
            fr | 02000000 | Trois arrestations après des cambriolages | La police a saisi du matériel volé. Le procureur a ouvert une procédure pénale ; le tribunal jugera les prévenus.
            fr | 05000000 | La rentrée scolaire en chiffres       | Les écoles accueillent plus d’élèves. Le corps enseignant et l’université recrutent ; l’enseignement change.
            """)
    void mainTopicComesFirst(String language, String code, String headline, String body) {
        assertThat(CLASSIFIER.classify(headline, null, body, language))
                .first()
                .extracting(Topic::code)
                .isEqualTo("medtop:" + code);
    }

    @Test
    void narrowerTopicWithALargeShareIsSelected() {
        var topics = CLASSIFIER.classify(
                "Paris Agreement: emissions fall",
                null,
                "Greenhouse gas emissions fell. Climate policy and emissions trading work; climate targets are near.",
                "en");

        assertThat(topics).extracting(Topic::name).startsWith("environment", "climate change");
        assertThat(topics).extracting(Topic::confidence).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Camps for refugees open    | Refugees and internally displaced families arrive. More refugees wait.
            de | Lager für Flüchtlinge      | Flüchtlinge und Binnenvertriebene kommen an. Mehr Flüchtlinge warten.
            fr | Des camps pour les réfugiés | Des réfugiés et des personnes déplacées arrivent. D’autres réfugiés attendent.
            """)
    void refugeesBelongToInternationalRelations(String language, String headline, String body) {
        assertThat(CLASSIFIER.classify(headline, null, body, language))
                .extracting(Topic::code)
                .startsWith("medtop:11000000")
                .contains("medtop:20000645");
    }

    @Test
    void releaseMayHaveSeveralTopics() {
        var topics = CLASSIFIER.classify(
                "University hospital opens cancer research centre",
                null,
                "Scientists and doctors will work together. Researchers study tumours in the laboratory; patients get new "
                        + "therapies. The research project is funded by the science foundation.",
                "en");

        assertThat(topics).extracting(Topic::name).contains("health", "science and technology");
    }

    @Test
    void weakEvidenceYieldsNoTopic() {
        assertThat(CLASSIFIER.classify("A word of thanks", null, "It was a lovely evening, and everyone came.", "en"))
                .isEmpty();
        assertThat(CLASSIFIER.classify("", null, "", "en")).isEmpty();
    }

    @Test
    void languageWithoutALexiconHasNoTopics() {
        assertThat(CLASSIFIER.classify("Polizei und Gericht", null, "Polizei, Gericht, Urteil", "nl"))
                .isEmpty();
        assertThat(CLASSIFIER.classify("Polizei und Gericht", null, "Polizei, Gericht, Urteil", null))
                .isEmpty();
    }

    @Test
    void evidenceNamesTheStrongestTerms() {
        var evidence = CLASSIFIER.explain("Court convicts smugglers", "The police arrested them.", "A trial.", "en");

        assertThat(evidence).first().satisfies(first -> {
            assertThat(first.topic().name()).isEqualTo("crime, law and justice");
            assertThat(first.terms()).contains("court", "police");
        });
    }

    @Test
    void sharpSMatchesDoubleS() {
        var swiss = CLASSIFIER.classify(
                "Aussenpolitik",
                null,
                "Der Aussenminister reist. Die Aussenpolitik und der Botschafter bleiben.",
                "de");
        var german = CLASSIFIER.classify(
                "Außenpolitik", null, "Der Außenminister reist. Die Außenpolitik und der Botschafter bleiben.", "de");

        assertThat(swiss).isNotEmpty().isEqualTo(german);
    }

    @Test
    void hugeTextsTakeBoundedTime() {
        var huge = "policeandcourt ".repeat(400_000);

        assertThatCode(() -> CLASSIFIER.classify("x".repeat(500_000), null, huge, "de"))
                .doesNotThrowAnyException();
    }

    @Test
    void everyTermBelongsToAMediaTopic() {
        var topics = new MediaTopics();

        for (var language : List.of("en", "de", "fr")) {
            assertThat(new TopicLexicon(language).topics())
                    .allSatisfy(code -> assertThat(topics.withBroader(code)).isNotEmpty());
        }
    }

    @Test
    void everyTopTermHasWordsInEveryLanguage() {
        var topics = new MediaTopics();

        for (var language : List.of("en", "de", "fr")) {
            assertThat(new TopicLexicon(language).topics().stream().filter(topics::isTop))
                    .hasSize(17);
        }
    }
}
