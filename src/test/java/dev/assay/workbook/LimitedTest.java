package dev.assay.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedTest {
    @Test
    void givesWhatIsAllowedAndNoByteMore() throws IOException {
        assertThat(new Limited(bytes(7), 7).readAllBytes()).hasSize(7);
        assertThatThrownBy(() -> new Limited(bytes(8), 7).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 7 bytes");
        Limited one = new Limited(bytes(2), 1);
        assertThat(one.read()).isZero();
        assertThatThrownBy(one::read).isInstanceOf(IOException.class);
    }

    private static ByteArrayInputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
