package dev.assay.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPatternTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "dd-MM-yyyy, 07-05-2026",
                "d.M.uuuu, 7.5.2026",
                "yyyyMMdd, 20260507",
                "d MMM yyyy, 7 May 2026",
                "yyyy-MM-dd HH:mm, 2026-05-07 18:30",
                "yyyy-MM-dd'T'HH:mm:ssX, 2026-05-07T18:30:00Z",
                "'day' d '(yy)' M yyyy, day 7 (yy) 5 2026",
            })
    void readsADayAsItIsWritten(String pattern, String text) throws DayPattern.Unusable {
        assertThat(DayPattern.of(pattern).day(text)).contains(LocalDate.of(2026, 5, 7));
    }

    @ParameterizedTest
    @CsvSource({"dd-MM-yyyy, 31-02-2026", "dd-MM-yyyy, 7-5-2026", "dd-MM-yyyy, 07-05-98"})
    void whatIsWrittenOtherwiseIsNoDay(String pattern, String text) throws DayPattern.Unusable {
        assertThat(DayPattern.of(pattern).day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "dd-MM-yy, four digits",
                "yy-MM-dd, four digits",
                "d.M.uu, four digits",
                "d.M.y, four digits",
                "quatsch, no date format",
                "dd-MM, no date format",
                "dd-MM-YYYY, no date format",
                "dd-mm-yyyy, no date format",
                "'dd-MM-yyyy, no date format",
                "'dd-MM-yyyy', no date format",
            })
    void refusesWhatDoesNotSayADayAndWhy(String pattern, String why) {
        assertThatThrownBy(() -> DayPattern.of(pattern))
                .isInstanceOf(DayPattern.Unusable.class)
                .hasMessageContaining(why);
    }
}
