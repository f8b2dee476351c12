package dev.assay.web.sales;

import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.program.activation.Programs;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All of an interview on one sheet. */
@Controller
class CockpitSummaryPages {
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final CockpitModels models;

    CockpitSummaryPages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.interviews = interviews;
        this.interviewer = interviewer;
        models = new CockpitModels(programs, interviews, interviewer, messages);
    }

    /** To print, to copy as text into a CRM, to download. */
    @GetMapping("/interviews/{id}/summary")
    String summary(@PathVariable String id, Model model, Locale locale) {
        show(id, model, locale);
        return "summary";
    }

    /** The same as one file that needs nothing else: it opens without a network, and prints on A4. */
    @GetMapping(path = "/interviews/{id}/summary.html", produces = "text/html;charset=UTF-8")
    String download(@PathVariable String id, Model model, Locale locale, HttpServletResponse response) {
        show(id, model, locale);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("interview-" + id + ".html")
                        .build()
                        .toString());
        return "sheet";
    }

    private void show(String id, Model model, Locale locale) {
        Interview interview = interviews.find(id);
        CockpitView it = models.show(interview, null, "", model, locale);
        model.addAttribute(
                "when",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(interviewer.program(interview).vocabulary().zone())
                        .format(interview.changed()));
        model.addAttribute(
                "said", it.lines().stream().filter(SummaryText::isSaid).toList());
        model.addAttribute("text", new SummaryText(models.messages(locale)).of(it));
    }
}
