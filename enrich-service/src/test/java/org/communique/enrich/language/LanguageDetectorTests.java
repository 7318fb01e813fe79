package org.communique.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTests {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The Council opened a fund for the towns along the river on Sunday.
            de | Der Rat hat am Sonntag einen Fonds für die Städte am Fluss eröffnet.
            fr | Le Conseil a ouvert dimanche un fonds pour les villes le long du fleuve.
            it | Il Consiglio ha aperto domenica un fondo per le città lungo il fiume.
            es | El Consejo abrió el domingo un fondo para las ciudades a lo largo del río.
            pt | O Conselho abriu no domingo um fundo para as cidades ao longo do rio.
            nl | De Raad heeft zondag een fonds geopend voor de steden langs de rivier.
            pl | Rada otworzyła w niedzielę fundusz dla miast położonych wzdłuż rzeki.
            ro | Consiliul a deschis duminică un fond pentru orașele de-a lungul râului.
            sv | Rådet öppnade på söndagen en fond för städerna längs floden.
            da | Rådet åbnede søndag en fond for byerne langs floden, og den er stor.
            cs | Rada v neděli otevřela fond pro města podél řeky, který je velký.
            uk | У неділю Рада відкрила фонд для міст уздовж річки.
            ru | В воскресенье Совет открыл фонд для городов вдоль реки, объём большой.
            ar | افتتح المجلس يوم الأحد صندوقا للمدن على طول النهر.
            el | Το Συμβούλιο άνοιξε την Κυριακή ένα ταμείο για τις πόλεις.
            """)
    void sentenceIsKnownByItsWords(String language, String sentence) {
        assertThat(detector.detect(sentence)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 345 — ?!", "Xyzzy", "ABC 123", "شورا روز یکشنبه صندوقی را گشود", "漢字"})
    void whatItCannotTellItDoesNotGuess(String text) {
        assertThat(detector.detect(text)).isEmpty();
    }
}
