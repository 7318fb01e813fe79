package org.communique.kit.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTests {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void byteOrderMarkComesFirst() {
        byte[] bytes = "\uFEFF<a>ü</a>".getBytes(UTF_16LE);

        assertThat(TextDecoder.decode(bytes, "text/xml; charset=utf-8")).isEqualTo(clean("<a>ü</a>"));
    }

    @Test
    void byteOrderMarkOfUtf8IsNoCharacter() {
        assertThat(TextDecoder.decode("\uFEFFü".getBytes(UTF_8), null)).isEqualTo(clean("ü"));
    }

    @Test
    void utf16WithoutMarkIsKnownByItsFirstCharacter() {
        assertThat(TextDecoder.decode("<a>ü</a>".getBytes(UTF_16BE), null)).isEqualTo(clean("<a>ü</a>"));
    }

    @Test
    void headerComesBeforeTheDocument() {
        byte[] bytes = "<?xml version='1.0' encoding='koi8-r'?><a>ż</a>".getBytes(Charset.forName("ISO-8859-2"));

        assertThat(TextDecoder.decode(bytes, "text/xml; charset=\"ISO-8859-2\"").text())
                .endsWith("<a>ż</a>");
    }

    @Test
    void documentDeclaresItsCharset() {
        String text = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><a>да</a>";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("koi8-r")), "text/xml"))
                .isEqualTo(clean(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=\"koi8-r\">",
                "<META http-equiv=Content-Type content=\"text/html; charset=koi8-r\">"
            })
    void pageDeclaresItsCharset(String meta) {
        String text = "<html><head>" + meta + "<title>да</title>";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("koi8-r")), "text/html"))
                .isEqualTo(clean(text));
    }

    @Test
    void undeclaredValidUtf8IsUtf8() {
        assertThat(TextDecoder.decode("ü".getBytes(UTF_8), null)).isEqualTo(clean("ü"));
    }

    @Test
    void undeclaredInvalidUtf8IsWindows1252() {
        var decoded = TextDecoder.decode("„ü“ für".getBytes(WINDOWS_1252), null);

        assertThat(decoded.text()).isEqualTo("„ü“ für");
        assertThat(decoded.problems())
                .containsExactly("charset: none named, and it is not UTF-8 (read as windows-1252)");
    }

    @Test
    void namedUtf8AndNotValidIsWindows1252() {
        var decoded = TextDecoder.decode("für".getBytes(ISO_8859_1), "text/xml; charset=UTF-8");

        assertThat(decoded.text()).isEqualTo("für");
        assertThat(decoded.problems())
                .containsExactly("charset: named UTF-8, and it is not UTF-8 (read as windows-1252)");
    }

    @Test
    void namedOtherwiseAndValidIsUtf8() {
        var decoded = TextDecoder.decode("für".getBytes(UTF_8), "text/xml; charset=iso-8859-1");

        assertThat(decoded.text()).isEqualTo("für");
        assertThat(decoded.problems()).containsExactly("charset: named windows-1252, but it is UTF-8");
    }

    @Test
    void latin1MeansWindows1252() {
        assertThat(TextDecoder.decode("„ü“".getBytes(WINDOWS_1252), "text/xml; charset=ISO-8859-1"))
                .isEqualTo(clean("„ü“"));
    }

    @Test
    void unknownCharsetIsAsGoodAsNone() {
        assertThat(TextDecoder.decode("ü".getBytes(UTF_8), "text/xml; charset=klingon"))
                .isEqualTo(clean("ü"));
    }

    @Test
    void shiftingCharsetIsUsedThoughItsBytesAreAscii() {
        byte[] bytes = "日本".getBytes(Charset.forName("ISO-2022-JP"));

        assertThat(TextDecoder.decode(bytes, "text/xml; charset=iso-2022-jp")).isEqualTo(clean("日本"));
    }

    @Test
    void oneStrayByteDoesNotMakeAnotherCharsetOfIt() {
        byte[] bytes = "für Fußgänger x".getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFC;

        assertThat(TextDecoder.decode(bytes, null).text()).isEqualTo("für Fußgänger \uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "EUC-JP, 政府は本日、新しい橋の計画を発表しました。",
        "Shift_JIS, 政府は本日、新しい橋の計画を発表しました。",
        "GBK, 市政府今天宣布了新的大桥计划。",
        "Big5, 市政府今天宣布了新的大橋計畫。",
        "EUC-KR, 정부는 오늘 새로운 다리 계획을 발표했다.",
        "windows-1251, Правительство объявило о строительстве нового моста",
        "KOI8-R, Правительство объявило о строительстве нового моста",
        "windows-1253, Η κυβέρνηση ανακοίνωσε σήμερα τη νέα γέφυρα",
        "windows-1252, Façade für Übergröße à côté – „neu“"
    })
    void charsetThatNobodyNamesIsGuessed(String charset, String text) {
        String document = "<rss><channel><title>" + text + "</title></channel></rss>";

        assertThat(TextDecoder.decode(document.getBytes(Charset.forName(charset)), null)
                        .text())
                .isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "iso-8859-1", "us-ascii"})
    void documentIsRightWhereTheServerNamesItsDefault(String header) {
        String text = "<?xml version=\"1.0\" encoding=\"gbk\"?><rss><title>市政府今天宣布</title></rss>";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("GBK")), "text/xml; charset=" + header)
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE"})
    void unitsOfSeveralBytesNeedNoMark(String charset) {
        String text = "<?xml version='1.0'?><a>ü</a>";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)), "text/xml"))
                .isEqualTo(clean(text));
    }

    @ParameterizedTest
    @CsvSource({
        "latin1, windows-1252, „ü“",
        "iso-8859-9, windows-1254, ğış",
        "gb2312, GB18030, 镕",
        "ks_c_5601-1987, x-windows-949, 똠방각하",
        "x-sjis, windows-31j, ①②",
        "tis-620, x-windows-874, ไทย"
    })
    void labelsMeanTheirSupersetsOfTheWeb(String label, String charset, String text) {
        assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)), "text/xml; charset=" + label)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void ebcdicIsKnownByItsDeclaration() {
        String text = "<?xml version=\"1.0\" encoding=\"cp037\"?><a>x</a>";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("IBM037")), null))
                .isEqualTo(clean(text));
    }

    @Test
    void emptyIsEmpty() {
        assertThat(TextDecoder.decode(new byte[0], null)).isEqualTo(clean(""));
    }

    private static DecodedText clean(String text) {
        return new DecodedText(text, List.of());
    }
}
