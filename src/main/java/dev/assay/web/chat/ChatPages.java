package dev.assay.web.chat;

import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.web.language.PageLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of the chatbot. All that is said goes over the public API; the page itself knows the program's title and no more. Only this page may be framed,
 * which is why its policy is set here and not by address.
 */
@Controller
class ChatPages {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors ";

    private final Programs programs;
    private final EmbedOrigins embedding;

    ChatPages(Programs programs, EmbedOrigins embedding) {
        this.programs = programs;
        this.embedding = embedding;
    }

    @GetMapping("/chat/{id}")
    String chat(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Content-Security-Policy", POLICY + embedding.ancestors());
        if (!embedding.origins().isEmpty()) {
            // It knows no list of origins, and would forbid them all.
            response.setHeader("X-Frame-Options", null);
        }
        List<Locale> readers = PageLanguages.choose(request, language);
        Program program = programs.active(id).orElse(null);
        if (program == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "chat-missing";
        }
        model.addAttribute("program", program.id());
        model.addAttribute("title", program.title());
        model.addAttribute("titleLanguage", program.language());
        model.addAttribute("questions", PageLanguages.ofQuestions(program, readers));
        return "chat";
    }
}
