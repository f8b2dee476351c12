package dev.assay.web.sales;

import dev.assay.decision.KeyTaken;
import dev.assay.interview.InterviewRefusal;
import dev.assay.interview.NoSuchInterview;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the pages of interviews say where there is nothing to show; before those who speak to programs. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(
        assignableTypes = {
            CockpitPages.class,
            CockpitAnswerPages.class,
            CockpitStartPages.class,
            CockpitOverridePages.class,
            CockpitContrastPages.class,
            CockpitSummaryPages.class,
            CockpitMarkPages.class,
            HandoverPages.class,
            MovePages.class,
            CockpitBackPages.class
        })
class CockpitFaults {
    @ExceptionHandler({NoSuchInterview.class, KeyTaken.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(Model model) {
        model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        return "error";
    }

    @ExceptionHandler(InterviewRefusal.class)
    @ResponseStatus(HttpStatus.GONE)
    String gone(Model model) {
        model.addAttribute("status", HttpStatus.GONE.value());
        return "error";
    }
}
