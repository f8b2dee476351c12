package dev.assay.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What is shown in the place of a list that is not there. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = {ListPages.class, ListStartPages.class})
class MissingPages {
    @ExceptionHandler(NothingThere.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Object nothingThere(HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") != null) {
            // Deleted elsewhere while it was watched.
            return ResponseEntity.noContent().header("HX-Redirect", "/lists").build();
        }
        model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        return "error";
    }
}
