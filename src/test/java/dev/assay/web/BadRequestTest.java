package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Requests that are bad before anything of ours reads them: the sender's fault, told to the sender, and nothing for the log. */
@ExtendWith(OutputCaptureExtension.class)
class BadRequestTest {
    private static final String CLASSIFY = "/api/v1/programs/shop/classifications";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.shop(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/decisions?%zz, 400",
        "/api/v1/decisions?a=%, 400",
        "/api/v1/decisions?program=%ff%fe, 400",
        "/programs/shop/pulse?%zz, 400",
        "/programs/shop/pulse, 400",
    })
    void aQueryThatCannotBeDecoded(String path, int status, CapturedOutput output) throws IOException {
        assertRefused(send("GET " + path, "", ""), status, output);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/programs/shop/classifications, multipart/form-data, 415",
        "/api/v1/programs/shop/classifications, multipart/form-data; boundary=x, 415",
        "/programs/shop, multipart/form-data, 415",
        "/programs/shop/decisions, multipart/form-data, 415",
    })
    void multipartIsNotTaken(String path, String type, int status, CapturedOutput output) throws IOException {
        assertRefused(send("POST " + path, "Content-Type: " + type, "--x\r\n"), status, output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz=1", "a=%", "company=%ff%fe"})
    void aFormThatCannotBeDecoded(String body, CapturedOutput output) throws IOException {
        for (String path : new String[] {"/programs/shop", "/programs/shop/decisions"}) {
            assertRefused(send("POST " + path, "Content-Type: " + FORM, body), 400, output);
        }
    }

    @Test
    void aFormThatIsTooLarge(CapturedOutput output) throws IOException {
        for (String path : new String[] {"/programs/shop", "/programs/shop/decisions"}) {
            String type = "Content-Type: " + FORM;
            assertRefused(send("POST " + path, type, "a.note=" + "x".repeat(3_000_000)), 413, output);
            assertRefused(send("POST " + path, type, "a=1&".repeat(20_000)), 400, output);
        }
    }

    @Test
    void aPersonGetsAPage(CapturedOutput output) throws IOException {
        String answer = send("GET /programs/shop/pulse?%zz", "Accept: text/html", "");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("text/html", "<html")
                .doesNotContain("Exception");
        assertQuiet(output);
    }

    @Test
    void aBodyThatIsCutOff(CapturedOutput output) throws IOException {
        String length = "\r\nContent-Length: 500";
        String answer = sendRaw(head("POST " + CLASSIFY, "Content-Type: application/json" + length) + "{");
        assertRefused(answer, 400, output);
        assertThat(answer).contains("The body was not sent whole");
        // Tomcat hangs up on whoever does not send a form whole.
        assertThat(sendRaw(head("POST /programs/shop", "Content-Type: " + FORM + length) + "a=1"))
                .isEmpty();
        assertQuiet(output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nabc\r\n", "5\r\nab", "5\r\nabcdefgh\r\n0\r\n\r\n", ""})
    void aBodyWhoseChunksAreNotWhole(String chunks, CapturedOutput output) throws IOException {
        String answer = sendRaw(
                head("POST " + CLASSIFY, "Content-Type: application/json\r\nTransfer-Encoding: chunked") + chunks);
        assertRefused(answer, 400, output);
        assertThat(answer).contains("The body was not sent whole");
    }

    private static void assertRefused(String answer, int status, CapturedOutput output) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("application/problem+json", "\"status\":" + status);
        assertThat(answer).doesNotContain("Exception", "org.apache");
        assertQuiet(output);
    }

    private static void assertQuiet(CapturedOutput output) {
        assertThat(output.getAll().lines().filter(l -> l.contains("ERROR") || l.contains(" WARN ")))
                .allSatisfy(l -> assertThat(l).contains("program.refused"));
    }

    private static String send(String line, String header, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String declared = body.isEmpty() ? "" : "Content-Length: " + length + "\r\n";
        return sendRaw(head(line, declared + (header.isEmpty() ? "X-None: 1" : header)) + body);
    }

    private static String head(String line, String headers) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n\r\n";
    }

    /** All that comes back, to a sender that sends no more but listens on. */
    private static String sendRaw(String request) throws IOException {
        URI url = URI.create(site.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
