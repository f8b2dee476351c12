package dev.assay.bench;

import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the same server can do without any work: found by Spring where the benchmarks are on the class path, and only there. */
@AutoConfiguration
@RestController
public class Echo {
    private static final String FILLER = "so many letters ";

    /** Bytes in, so many bytes out. */
    @PostMapping(path = "/echo/bytes", produces = "application/json")
    byte[] bytes(@RequestBody byte[] body, @RequestHeader("Answer-Size") int size) {
        byte[] answer = new byte[size];
        System.arraycopy(body, 0, answer, 0, Math.min(size, body.length));
        return answer;
    }

    /** JSON read into a tree, and the same tree written with a text that makes it so large. */
    @PostMapping(path = "/echo/json", produces = "application/json")
    Map<String, Object> json(@RequestBody Map<String, Object> body, @RequestHeader("Answer-Size") int size) {
        return Map.of("given", body, "filler", FILLER.repeat(size / FILLER.length()));
    }
}
