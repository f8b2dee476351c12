package dev.assay.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks are on letters that people read, and on no others. */
class MarkedTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Begin a call ; Ｂｅｇｉｎ ａ ｃａｌｌ",
                "{0} <b>of</b> {1,number,integer} ; 7 <b>ｏｆ</b> 8",
                "a {0,choice,0#no|1#one|1<{0,number,integer} rows} b ; ａ 7 ｒｏｗｓ ｂ",
            })
    void lettersAreWideAndPlacesStay(String text, String marked) {
        assertThat(new MessageFormat(MarkedTexts.marked(text), Locale.ENGLISH).format(new Object[] {7, 8}))
                .isEqualTo(marked);
    }
}
