package dev.assay.web.language;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses the language of the pages, and leads back to the page where it was chosen. */
@Controller
class LanguagePages {
    private static final Duration KEPT = Duration.ofDays(365);

    /** What lies deeper is the address of a form. */
    private static final Pattern PAGE = Pattern.compile("/(?:[\\w.~-]+(?:/[\\w.~-]+(?:/(?:summary|move))?)?)?");

    @PostMapping(path = "/language", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String to,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from) {
        ResponseEntity.BodyBuilder back =
                ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, back(from));
        if (PageLanguages.isSpoken(to)) {
            ResponseCookie cookie = ResponseCookie.from(PageLanguages.COOKIE, to)
                    .path("/")
                    .maxAge(KEPT)
                    .sameSite("Lax")
                    .httpOnly(true)
                    .build();
            back.header(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return back.build();
    }

    /** The page with its query; of an address that only takes forms, the page before it. */
    static String back(@Nullable String from) {
        try {
            URI page = new URI(from == null ? "/" : from);
            String path = page.getRawPath();
            String query = page.getRawQuery();
            if (path == null) {
                return "/";
            }
            if (PAGE.matcher(path).matches()) {
                return path + (query == null ? "" : "?" + query);
            }
            String before = path.substring(0, path.lastIndexOf('/'));
            return PAGE.matcher(before).matches() && !before.isEmpty() ? before : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
