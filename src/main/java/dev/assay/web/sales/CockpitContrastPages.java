package dev.assay.web.sales;

import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.NoSuchInterview;
import dev.assay.interview.Standing;
import dev.assay.phrase.Phrases;
import dev.assay.reasoning.Contrasts;
import dev.assay.reasoning.contrast.Contrast;
import dev.assay.reasoning.contrast.FlipWords;
import dev.assay.reasoning.contrast.Missing;
import dev.assay.reasoning.contrast.Obstacle;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.reasoning.contrast.WhyNot;
import dev.assay.reasoning.search.Budget;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.language.PagePhrases;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked about an interview beside it: what is worth verifying, and why not. */
@Controller
class CockpitContrastPages {
    private static final int FEW = 3;

    private final Interviews interviews;
    private final Interviewer interviewer;
    private final MessageSource messages;

    CockpitContrastPages(Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.messages = messages;
        this.interviews = interviews;
        this.interviewer = interviewer;
    }

    /** Answers worth verifying: those that would lead to another tier, were they otherwise. Asked for when the page stands already. */
    @GetMapping("/interviews/{id}/verify")
    String verify(@PathVariable String id, Model model, Locale locale) {
        Standing standing = interviewer.standing(interviews.find(id));
        Phrases phrases = PagePhrases.of(messages, locale);
        FlipWords words = new FlipWords(vocabulary(standing), phrases);
        model.addAttribute(
                "flips",
                interviewer.contrasts(standing, phrases).otherTier(new Budget(Contrast.STEPS)).flips().stream()
                        .filter(f ->
                                f.changes().size() == 1 && f.changes().get(0).from() != null)
                        .limit(FEW)
                        .map(f ->
                                words.changes(f) + ": " + words.tier(f.outcome().tier()))
                        .toList());
        return "contrast :: verify";
    }

    /** Why it is not another tier or segment. */
    @GetMapping("/interviews/{id}/why-not")
    String whyNot(@PathVariable String id, @RequestParam(defaultValue = "") String of, Model model, Locale locale) {
        Standing standing = interviewer.standing(interviews.find(id));
        Vocabulary vocabulary = vocabulary(standing);
        Subject subject = Subject.named(vocabulary, of).orElseThrow(NoSuchInterview::new);
        Phrases phrases = PagePhrases.of(messages, locale);
        Contrasts contrasts = interviewer.contrasts(standing, phrases);
        boolean isSo = subject.isIn(contrasts.outcome());
        model.addAttribute("subject", subject.title());
        model.addAttribute("isSo", isSo);
        if (!isSo) {
            WhyNot whyNot = contrasts.whyNot(subject, new Budget(Contrast.STEPS));
            model.addAttribute(
                    "obstacles",
                    whyNot.obstacles().stream().map(Obstacle::words).toList());
            model.addAttribute(
                    "rules",
                    whyNot.rules().stream()
                            .limit(FEW)
                            .map(m -> missing(m, phrases))
                            .toList());
            model.addAttribute("changes", new FlipWords(vocabulary, phrases).lines(whyNot.flips()));
        }
        return "contrast :: whynot";
    }

    private static String missing(Missing missing, Phrases phrases) {
        return missing.effect() + ": "
                + missing.failed().stream()
                        .map(f -> phrases.say("failed", f.found(), f.needed()))
                        .collect(Collectors.joining("; "));
    }

    private static Vocabulary vocabulary(Standing standing) {
        return standing.program()
                .vocabulary(standing.classification().circumstances().market());
    }
}
