package org.communique.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTests {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

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
    void sentenceIsDetected(String language, String sentence) {
        assertThat(DETECTOR.detect(sentence).map(DetectedLanguage::language)).contains(language);
    }

    /** Each of these languages has a neighbour among those with word lists. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | Regjeringen legger frem et nytt forslag om boliger. Ordningen gjelder fra første januar, og kommunene får tolv millioner kroner til å dekke kostnadene.
            nn | Regjeringa legg fram eit nytt framlegg om bustader. Ordninga gjeld frå første januar, og kommunane får tolv millionar kroner til å dekkje kostnadene.
            sk | Vláda predkladá nový zákon o bývaní. Zákon nadobudne účinnosť prvého januára a obce dostanú dvanásť miliónov eur na pokrytie nákladov.
            ca | El Govern presenta una nova llei d'habitatge. La llei entrarà en vigor l'u de gener i els municipis rebran dotze milions d'euros per cobrir les despeses.
            gl | O Goberno presenta unha nova lei de vivenda. A lei entrará en vigor o un de xaneiro e os concellos recibirán doce millóns de euros para cubrir os gastos.
            fi | Hallitus esittää uutta asuntolakia. Laki tulee voimaan tammikuun alussa, ja kunnat saavat kaksitoista miljoonaa euroa kustannusten kattamiseen.
            hu | A kormány új lakástörvényt terjeszt elő. A törvény január elsején lép hatályba, és az önkormányzatok tizenkét millió eurót kapnak a költségek fedezésére.
            et | Valitsus esitab uue eluasemeseaduse. Seadus jõustub esimesel jaanuaril ja omavalitsused saavad kulude katmiseks kaksteist miljonit eurot.
            tr | Hükümet yeni bir konut yasası sunuyor. Yasa ocak ayının birinde yürürlüğe girecek ve belediyeler masrafları karşılamak için on iki milyon avro alacak.
            bg | Правителството предлага нов закон за жилищата. Законът влиза в сила от първи януари, а общините ще получат дванадесет милиона евро за разходите си.
            be | Урад прапануе новы закон аб жыллі. Закон набудзе моц першага студзеня, а раёны атрымаюць дванаццаць мільёнаў рублёў на пакрыццё выдаткаў.
            """)
    void languageWithoutWordListsIsNotConfusedWithItsNeighbour(String language, String sentences) {
        assertThat(DETECTOR.detect(sentences).map(DetectedLanguage::language)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 345 — ?!", "Xyzzy", "ABC 123", "IBM SAP BASF ADM", "\ud83d \udc00", "漢字"})
    void uncertainTextHasNoLanguage(String text) {
        assertThat(DETECTOR.detect(text)).isEmpty();
    }

    @Test
    void moreWordsRaiseTheConfidence() {
        assertThat(confidence("Europe Day")).isLessThan(.8);
        assertThat(confidence("The minister will visit the towns along the river on Sunday."))
                .isGreaterThan(.9);
    }

    /** Half English, half Arabic: the confidence in either is at most one half. */
    @Test
    void mixedTextLowersTheConfidence() {
        assertThat(confidence("The Council opened a fund for towns. " + "افتتح المجلس يوم الأحد صندوقا للمدن"))
                .isLessThan(.6);
    }

    @Test
    void shortTextsAreDetected() {
        var wrong = ShortText.all().stream()
                .filter(text -> DETECTOR.detect(text.text())
                        .filter(detected -> detected.language().equals(text.language()))
                        .isEmpty())
                .map(text -> text + ": " + DETECTOR.detect(text.text()))
                .collect(Collectors.toList());

        assertThat(wrong).hasSizeLessThanOrEqualTo(4);
    }

    private static double confidence(String text) {
        return DETECTOR.detect(text).map(DetectedLanguage::confidence).orElse(0.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 河流委员会周日为上游城镇设立了洪水基金，总额四千万欧元。委员会主席说，虽然来得晚，但已经足够。
            zh | 河流委员会与 Acme Pumps 公司签署协议，采购 40 台水泵。
            ja | 河川評議会は日曜日、上流の町のための洪水基金を設立した。
            ja | Acme Pumps Holdings は新製品「Flood Master 3000 Professional」を発売しました。
            ko | 하천 위원회는 일요일에 상류 도시를 위한 홍수 기금을 열었다.
            fa | شورای رودخانه روز یکشنبه صندوقی برای شهرهای بالادست گشود.
            ur | دریائی کونسل نے اتوار کو بالائی شہروں کے لیے سیلاب فنڈ کھولا ہے۔
            ar | افتتح المجلس يوم الأحد صندوقا للمدن على طول النهر.
            hi | नदी परिषद ने रविवार को ऊपरी शहरों के लिए बाढ़ कोष खोला है।
            bn | নদী পরিষদ রবিবার উজানের শহরগুলির জন্য বন্যা তহবিল খুলেছে।
            ta | நதி மன்றம் ஞாயிற்றுக்கிழமை மேல்நிலை நகரங்களுக்கான வெள்ள நிதியைத் திறந்தது.
            id | Dewan Sungai membuka dana banjir pada hari Minggu untuk kota-kota di hulu. Dana ini berjumlah empat puluh juta euro dan akan digunakan dalam tiga tahun.
            """)
    void languagesOfOtherScriptsAreDetected(String language, String text) {
        assertThat(DETECTOR.detect(text)).map(DetectedLanguage::language).contains(language);
    }
}
