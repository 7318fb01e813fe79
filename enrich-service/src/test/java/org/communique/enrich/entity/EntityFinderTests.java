package org.communique.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.communique.contracts.tag.Entity;
import org.communique.contracts.tag.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTests {

    private static final EntityFinder FINDER = EntityFinder.complete();

    @Test
    void mentionsOfOnePersonAreOneEntity() {
        var found = english("NATO Secretary General Stoltenberg opened the talks. Mr Stoltenberg thanked the hosts. "
                + "Later, Jens Stoltenberg left. Stoltenberg will return.");

        assertThat(found.people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Jens Stoltenberg");
            assertThat(person.mentions()).isEqualTo(4);
        });
        assertThat(names(found.organisations())).containsExactly("NATO");
    }

    @Test
    void peopleWithOneSurnameStayApart() {
        var found = english("Minister Anna Berger met Professor Paul Berger. Both spoke for an hour.");

        assertThat(names(found.people())).containsExactly("Anna Berger", "Paul Berger");
    }

    @Test
    void functionIntroducesAPersonWithAnUnusualName() {
        var found = english("Ukraine's Defence Minister Rustem Umerov briefed Federal Councillor Viola Amherd.");

        assertThat(names(found.people())).containsExactly("Rustem Umerov", "Viola Amherd");
        assertThat(found.countries()).containsExactly("UA");
    }

    @Test
    void speakerIsAPerson() {
        var found = english("“The bridge is safe,” said Oyelaran Adeyemi. The works continue.");

        assertThat(names(found.people())).containsExactly("Oyelaran Adeyemi");
    }

    @Test
    void functionBesideACommaIntroducesAPerson() {
        var found = english(
                "The new head of the laboratory, Ysoline Fontvieux, spoke. Torkel Ahlbom, director of the port, "
                        + "did not. The company, Rederi Vargsund, said nothing.");

        assertThat(names(found.people())).containsExactly("Ysoline Fontvieux", "Torkel Ahlbom");
    }

    @Test
    void monthsOfficesAndPlacesAreNoPeople() {
        var found = english("President of the council until March, she leads the Ministry of Finance. "
                + "Director Finance left. The Secretary General Assembly hall is closed.");

        assertThat(found.people()).isEmpty();
    }

    @Test
    void partiesAfterSenatorsAreNoOrganisations() {
        var found = english("Sen. Mary Coleman (R-Minn.) and Senator Bill Nelson (D-FL) wrote the letter.");

        assertThat(names(found.people())).containsExactly("Mary Coleman", "Bill Nelson");
        assertThat(found.organisations()).isEmpty();
    }

    @Test
    void organisationsAreFoundByTheGrammarOfTheirNames() {
        var found = english("The National Institute of Metrology (NIM) and Northwind Energy Ltd signed it. NIM will "
                + "publish the data with the Department of Marine Research and the University of Larvik.");

        assertThat(names(found.organisations()))
                .containsExactly(
                        "National Institute of Metrology",
                        "Northwind Energy Ltd",
                        "Department of Marine Research",
                        "University of Larvik");
        assertThat(found.organisations().getFirst().mentions()).isEqualTo(3);
    }

    @Test
    void kindOfOrganisationAloneIsNoName() {
        assertThat(english("The Federal Office and the Working Group met the Executive Board.")
                        .organisations())
                .isEmpty();
    }

    @Test
    void organisationEndsBeforeAPersonsName() {
        var found = english("The director of the Federal Office for Rural Affairs Anna Keller spoke.");

        assertThat(names(found.organisations())).containsExactly("Federal Office for Rural Affairs");
        assertThat(names(found.people())).containsExactly("Anna Keller");
    }

    @Test
    void surnameThatIsAlsoAFirmIsNoOrganisation() {
        assertThat(english("The letter went to Karen Roche.").organisations()).isEmpty();
        assertThat(names(english("The letter went to Roche.").organisations())).containsExactly("Roche");
    }

    @Test
    void councilOfAnOrganisationIsTheOrganisation() {
        assertThat(names(english("The Governing Council of the Hanse Reserve Bank met.")
                        .organisations()))
                .containsExactly("Hanse Reserve Bank");
    }

    @Test
    void shortAndLongNamesOfAKnownOrganisationAreOne() {
        var found = english("The World Health Organization met. The WHO will report.");

        assertThat(found.organisations()).singleElement().satisfies(who -> {
            assertThat(who.name()).isEqualTo("World Health Organization");
            assertThat(who.mentions()).isEqualTo(2);
        });
    }

    @Test
    void countriesAreFoundByNameDemonymAndCapital() {
        var found = english("The Israeli minister flew from Kyiv to Estonia. The Estonian hosts were glad.");

        assertThat(found.places())
                .extracting(Place::name, Place::country)
                .containsExactlyInAnyOrder(tuple("Israel", "IL"), tuple("Kyiv", "UA"), tuple("Estonia", "EE"));
        assertThat(found.countries()).first().isEqualTo("EE");
    }

    @Test
    void seasAndRegionsHaveNoCountry() {
        assertThat(english("Ships in the Baltic Sea and off the Western Balkans.")
                        .places())
                .extracting(Place::name, Place::country)
                .containsExactly(tuple("Baltic Sea", null), tuple("Western Balkans", null));
    }

    @Test
    void treatiesLanguagesAndOtherPeoplesAreNoPlaces() {
        var found = english("The Paris Agreement is available in German, for Native Americans and in New England.");

        assertThat(found.countries()).isEmpty();
        assertThat(found.places()).extracting(Place::name).containsExactly("New England");
    }

    @Test
    void georgiaIsACountryOnlyWithOtherEvidence() {
        assertThat(english("The plant in Georgia employs 200 people.").countries())
                .isEmpty();
        assertThat(english("She went to Georgia and saw Tbilisi.").countries()).containsExactly("GE");
    }

    @Test
    void personInTheHeadlineIsMoreRelevant() {
        var found = FINDER.find(
                "Finland joins the talks",
                null,
                "The talks began. Norway and Norway's fleet and Norway's port wait.",
                "en");

        assertThat(found.places()).extracting(Place::name).containsExactly("Finland", "Norway");
        assertThat(found.places().getFirst().relevance()).isEqualTo(1);
    }

    @Test
    void headlineInCapitalsYieldsNoFalsePeople() {
        var found = FINDER.find(
                "Minister Anna Berger Opens New Harbour Bridge", null, "Anna Berger opened the bridge in Oslo.", "en");

        assertThat(names(found.people())).containsExactly("Anna Berger");
        assertThat(found.people().getFirst().mentions()).isEqualTo(2);
    }

    @Test
    void germanNounsAreNoNames() {
        var found = german(
                "Bundesrat: Massnahmen gegen den Lärm",
                "Der Bundesrat Massnahmen und Ziele beschloss an seiner Sitzung. Bundesrätin Karin Keller-Sutter und "
                        + "Bundeskanzler Scholz trafen sich in Genf. Frau Keller-Sutter dankte. "
                        + "Der Direktor Finanzen und die Präsidentin Kommission fehlten.");

        assertThat(names(found.people())).containsExactly("Karin Keller-Sutter", "Scholz");
        assertThat(found.people().getFirst().mentions()).isEqualTo(2);
        assertThat(names(found.organisations())).containsExactly("Bundesrat");
    }

    @Test
    void casesOfAGermanOrganisationAreOneEntity() {
        var found = german(
                "Neue Zahlen",
                "Das Institut für Küstenforschung legte Zahlen vor. Die Zahlen des Instituts für Küstenforschung sind neu. "
                        + "Auch die Universität Kiel, die Nordwind Energie AG und das Verkehrsministerium sind dabei. "
                        + "Die Bürgermeister der Europäischen Union begrüssten das.");

        assertThat(found.organisations())
                .extracting(Entity::name)
                .containsExactlyInAnyOrder(
                        "Instituts für Küstenforschung",
                        "Universität Kiel",
                        "Nordwind Energie AG",
                        "Verkehrsministerium",
                        "Europäische Union");
    }

    @Test
    void germanAdjectivesNameCountries() {
        assertThat(german("Treffen", "Die französische Ministerin reiste mit der Schweizer Delegation nach Kopenhagen.")
                        .countries())
                .containsExactlyInAnyOrder("FR", "CH", "DK");
    }

    @Test
    void frenchPeopleOrganisationsAndPlacesAreFound() {
        var found = FINDER.find(
                "La ministre reçoit son homologue",
                null,
                "La ministre Claire Fontaine a reçu à Berne le conseiller fédéral Ignazio Cassis. Mme Fontaine a "
                        + "remercié le ministère de la Culture et l’Université de Genève. L’OTAN et l’Union européenne "
                        + "ont salué l’accord de Paris avec les autorités ukrainiennes.",
                "fr");

        assertThat(names(found.people())).containsExactly("Claire Fontaine", "Ignazio Cassis");
        assertThat(names(found.organisations()))
                .containsExactlyInAnyOrder(
                        "ministère de la Culture", "Université de Genève", "OTAN", "Union européenne");
        assertThat(found.countries()).containsExactlyInAnyOrder("CH", "UA");
    }

    @Test
    void languagesAreNoCountries() {
        assertThat(english("The forms are available in Irish, Polish and Portuguese, and on paper.")
                        .places())
                .isEmpty();
        assertThat(english("The forms are used in Irish and Polish schools.").countries())
                .containsExactly("IE", "PL");
        assertThat(FINDER.find("Catalogue", null, "Le catalogue paraîtra en français et en allemand.", "fr")
                        .places())
                .isEmpty();
    }

    @Test
    void hyphenJoinsAGermanOrganisationToItsName() {
        var found = german("Messung", "Das Helmholtz-Zentrum für Umweltforschung half dem Wendlandt-Institut.");

        assertThat(names(found.organisations()))
                .containsExactly("Helmholtz-Zentrum für Umweltforschung", "Wendlandt-Institut");
    }

    @Test
    void frenchFoundationMayHaveAPersonsName() {
        var found = FINDER.find(
                "Exposition", null, "La Fondation Pierre Gianadda et le Musée d’Orsay prêtent des tableaux.", "fr");

        assertThat(names(found.organisations())).containsExactly("Fondation Pierre Gianadda", "Musée d’Orsay");
        assertThat(found.people()).isEmpty();
    }

    @Test
    void shortNameInParenthesesBelongsToTheOrganisation() {
        var found = german("Beschaffung", "Das Bundesamt für Rüstung (armasuisse) prüft. Die armasuisse entscheidet.");

        assertThat(found.organisations())
                .singleElement()
                .satisfies(office -> assertThat(office.mentions()).isEqualTo(3));
    }

    @Test
    void otherLanguagesHaveGazetteerNamesOnly() {
        var found = FINDER.find(
                "Vizită oficială", null, "Ministrul Mario Rossi a discutat cu NATO despre Germania și Suedia.", "ro");

        assertThat(found.people()).isEmpty();
        assertThat(names(found.organisations())).containsExactly("NATO");
        assertThat(found.countries()).containsExactly("DE", "SE");
    }

    @Test
    void emptyReleaseHasNoEntities() {
        assertThat(FINDER.find("", null, "", null)).isEqualTo(Entities.NONE);
        assertThat(FINDER.find("\uD83D", "\uDE00", "\u0000 \uFFFF", "zz")).isEqualTo(Entities.NONE);
    }

    @Test
    void hugeTextsTakeBoundedTime() {
        var huge = "Minister Anna Berger of the Ministry of Research in ".repeat(100_000);

        assertThatCode(() -> FINDER.find("x", null, huge, "en")).doesNotThrowAnyException();
    }

    private static Entities english(String body) {
        return FINDER.find("News of the day", null, body, "en");
    }

    private static Entities german(String headline, String body) {
        return FINDER.find(headline, null, body, "de");
    }

    private static List<String> names(List<Entity> entities) {
        return entities.stream().map(Entity::name).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | La ministra de Sanidad, Carmen Ruiz, presentó el plan contra la gripe.       | Carmen Ruiz   | Ministerio de Sanidad
            es | El Ministerio de Industria, Comercio y Turismo abrió el fondo, dijo Ana Moreau. | Ana Moreau | Ministerio de Industria, Comercio y Turismo
            it | Il ministro della Salute Mario Rossi ha aperto il fondo.                     | Mario Rossi   | Ministero della Salute
            pt | A ministra da Saúde, Ana Moreau, abriu o fundo.                              | Ana Moreau    | Ministério da Saúde
            nl | Minister Jan Visser opende het fonds van de Universiteit Utrecht.            | Jan Visser    | Universiteit Utrecht
            pl | Minister Jan Kowalski i Ministerstwo Zdrowia otworzyli fundusz.              | Jan Kowalski  | Ministerstwo Zdrowia
            sv | Generaldirektör Anna Berg vid Folkhälsomyndigheten öppnade fonden.           | Anna Berg     | Folkhälsomyndigheten
            """)
    void ministerAndMinistryAreFoundInOtherLanguages(
            String language, String sentence, String person, String organisation) {
        var found = FINDER.find("x", null, sentence, language);

        assertThat(names(found.people())).containsExactly(person);
        assertThat(names(found.organisations())).containsExactly(organisation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The council met in Paris, Texas. It will meet again in Paris.   | US
            The council met in London, Ontario, on Monday.                  | CA
            The council met in Naples on Florida's coast.                   | US
            The council met in Naples, Florida.                             | US
            The council met in Birmingham, Alabama.                         | US
            The council met in Birmingham, Ala., on Monday.                 | US
            The council met in Cambridge, MA on Monday.                     | US
            The council met in the Texas town of Paris.                     | US
            The council met in Tbilisi, Georgia.                            | GE
            The council met in Hamburg, Germany, on Monday.                 | DE
            """)
    void regionBesideATownDecidesItsCountry(String sentence, String country) {
        assertThat(english(sentence).countries()).containsExactly(country);
    }

    @Test
    void townsOfAListKeepTheirCountries() {
        assertThat(english("The council met in Paris, Germany and Spain were absent.")
                        .countries())
                .containsExactlyInAnyOrder("FR", "DE", "ES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The fund has US$50 million for the towns.",
                "The company sells the Optica Lens in shops.",
                "The fund was opened by Jordan Miller on Monday.",
                "The fund has 50 million US dollars for the towns."
            })
    void currencyProductAndPersonAreNoPlaces(String sentence) {
        assertThat(english(sentence).places()).isEmpty();
    }

    @Test
    void surnameInCapitalsOrWithALostApostropheIsThePerson() {
        var found = FINDER.find(
                "BERGER OPENS FUND FOR TOWNS",
                null,
                "Minister Anna Berger opened the fund. Bergers fund is large, and Berger said so.",
                "en");

        assertThat(names(found.people())).containsExactly("Anna Berger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The fund was opened by the Dr. on Monday, and the Prof spoke.",
                "The Congressional fund was opened for the Republican towns on Monday.",
                "They met Kit at the river on Monday, and Bill at the bridge."
            })
    void titlesAdjectivesAndLoneGivenNamesAreNoEntities(String sentence) {
        var found = english(sentence);

        assertThat(found.people()).isEmpty();
        assertThat(found.organisations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Food and Drug Administration opened the fund.                     | Food and Drug Administration
            The Department of Health and Human Services opened the fund.          | Department of Health and Human Services
            The Securities and Exchange Commission opened the fund.               | Securities and Exchange Commission
            The fund helps the Children's Hospital of Halvern with new machines.  | Children's Hospital of Halvern
            """)
    void organisationIsNotCutInTheMiddle(String sentence, String name) {
        assertThat(names(english(sentence).organisations())).containsExactly(name);
    }
}
