package dev.assay.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedOriginsTest {
    @Test
    void readsEachOriginOnce() {
        EmbedOrigins.Reading reading =
                EmbedOrigins.read("https://www.example.com, HTTPS://www.example.com,http://localhost:8081,");
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.allowed().ancestors()).isEqualTo("https://www.example.com http://localhost:8081");
    }

    @Test
    void nobodyMayWithoutAList() {
        assertThat(EmbedOrigins.read(" ").allowed().ancestors()).isEqualTo("'none'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.example.com                | is no origin. Write each as scheme and host, such as https://www.example.com.",
                "ftp://www.example.com          | is no origin.",
                "https://                       | is no origin.",
                "null                           | is no origin.",
                "'https://a.example; script-src' | is no origin.",
                "https://www.example.com/       | says more than an origin: write https://www.example.com.",
                "https://me@www.example.com:1/x?y | says more than an origin: write https://www.example.com:1.",
                "https://*.example.com          | stands for many origins: name each that may show the chatbot.",
                "https://www.example.com:70000  | has a port over 65535.",
            })
    void saysWhatIsNoOrigin(String written, String said) {
        EmbedOrigins.Reading reading = EmbedOrigins.read("https://good.example," + written);
        assertThat(reading.mistakes()).singleElement().asString().startsWith("'" + written + "' " + said);
    }
}
