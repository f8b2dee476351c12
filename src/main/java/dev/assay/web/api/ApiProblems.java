package dev.assay.web.api;

import dev.assay.problem.Problem;
import dev.assay.storage.DatabaseUnavailable;
import dev.assay.web.upload.UploadRefused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Every way in which a request can fail, as a problem document. Never a stack trace, never HTML. */
@RestController
@RestControllerAdvice
@Hidden
class ApiProblems implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ResponseEntity<ApiProblem> refused(Refusal refusal) {
        return response(refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<InterviewChanged> stale(StaleWrite stale) {
        return ResponseEntity.status(stale.told().status())
                .eTag(stale.tag())
                .contentType(MediaType.parseMediaType(ApiProblem.MEDIA_TYPE))
                .body(stale.told());
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> refused(UploadRefused refused) {
        return response(ApiProblem.of(refused.status(), refused.code(), refused.title(), refused.problems()));
    }

    @ExceptionHandler
    Object unavailable(DatabaseUnavailable unavailable, HttpServletRequest request) {
        Problem problem = unavailable.problem();
        log.atWarn().addKeyValue("code", problem.code()).log("database.unavailable");
        return unavailable(problem.code(), problem.message(), request);
    }

    @ExceptionHandler
    Object unreadable(DataAccessException e, HttpServletRequest request) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        log.atWarn().addKeyValue("kind", cause.getClass().getName()).log("database.unreadable");
        return unavailable(
                "database-read", "The database did not answer. Try again in a moment; the log says more.", request);
    }

    private static Object unavailable(String code, String detail, HttpServletRequest request) {
        if (isPerson(request)) {
            return page(HttpStatusCode.valueOf(503));
        }
        return ResponseEntity.status(503)
                .header("Retry-After", "1")
                .contentType(MediaType.parseMediaType(ApiProblem.MEDIA_TYPE))
                .body(ApiProblem.of(503, code, "The database is not available", detail));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> wrongMethod(HttpRequestMethodNotSupportedException e) {
        String[] supported = e.getSupportedMethods();
        String known = supported == null ? "another method" : String.join(" or ", new TreeSet<>(List.of(supported)));
        ApiProblem told =
                ApiProblem.of(405, "method", "This address does not take " + e.getMethod(), "Use " + known + " here.");
        return ResponseEntity.status(405)
                .headers(e.getHeaders())
                .contentType(MediaType.parseMediaType(ApiProblem.MEDIA_TYPE))
                .body(told);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> wrongType(HttpMediaTypeNotSupportedException e) {
        return response(ApiProblem.of(
                415,
                "media-type",
                "The body is not sent as JSON",
                "Send the body as JSON, with Content-Type: application/json."));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> notAcceptable(HttpMediaTypeNotAcceptableException e) {
        return response(ApiProblem.of(
                406,
                "accept",
                "Only JSON can be had here",
                "The Accept header leaves out application/json; answers here are JSON."));
    }

    /** The caller went away: nobody reads this. */
    @ExceptionHandler({BadRequestException.class, AsyncRequestNotUsableException.class})
    ResponseEntity<ApiProblem> cutOff() {
        return response(ApiProblem.cutOff());
    }

    /** Bodies are read elsewhere, and a request that breaks off is told there: this is a file of the server's own. */
    @ExceptionHandler
    Object file(IOException e, HttpServletRequest request) {
        StackTraceElement[] trace = e.getStackTrace();
        log.atError()
                .addKeyValue("kind", e.getClass().getName())
                .addKeyValue("at", trace.length == 0 ? "" : trace[0])
                .log("server.file");
        return isPerson(request)
                ? page(HttpStatusCode.valueOf(500))
                : response(
                        ApiProblem.of(
                                500,
                                "server-file",
                                "A file of the server cannot be read or written",
                                "A file of the server cannot be read or written ("
                                        + e.getClass().getSimpleName()
                                        + "); nothing is wrong with the request. Look after the server's disk and folders, then try again."));
    }

    /** Parameters and forms that Tomcat cannot decode, or that are too many or too large. */
    @ExceptionHandler
    Object undecodable(InvalidParameterException e, HttpServletRequest request) {
        return told(HttpStatusCode.valueOf(e.getErrorCode() < 500 ? e.getErrorCode() : 400), request);
    }

    @ExceptionHandler
    Object anythingElse(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return told(known.getStatusCode(), request);
        }
        if (e instanceof MethodArgumentTypeMismatchException) {
            return told(HttpStatusCode.valueOf(400), request);
        }
        StackTraceElement[] trace = e.getStackTrace();
        // The message may quote answers: only what kind of fault, and where.
        log.atError()
                .addKeyValue("kind", e.getClass().getName())
                .addKeyValue("at", trace.length == 0 ? "" : trace[0])
                .log("request.fault");
        return told(HttpStatusCode.valueOf(500), request);
    }

    /** What the container itself refuses comes here. */
    @RequestMapping("/error")
    Object container(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Tomcat answers a body that it cannot read to its end by itself, whatever a handler says.
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException
                && Integer.valueOf(400).equals(status)) {
            return response(ApiProblem.cutOff());
        }
        return told(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404), request);
    }

    /** A page for people who came with a browser, else a problem document. */
    private static Object told(HttpStatusCode status, HttpServletRequest request) {
        return isPerson(request) ? page(status) : response(plain(status));
    }

    private static boolean isPerson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
    }

    private static ModelAndView page(HttpStatusCode status) {
        return new ModelAndView("error", Map.of("status", status.value()), status);
    }

    /** A problem of which only the status is known. */
    static ApiProblem plain(HttpStatusCode status) {
        int code = status.value();
        if (code == 404) {
            return ApiProblem.of(
                    404,
                    "not-found",
                    "There is nothing here",
                    "There is nothing at this address. /v3/api-docs lists what there is.");
        }
        if (status.is4xxClientError()) {
            return ApiProblem.of(
                    code,
                    "request",
                    "The request cannot be understood",
                    "The request is not as it should be. /v3/api-docs says how.");
        }
        return ApiProblem.of(
                code,
                "fault",
                "Assay is at fault",
                "Something went wrong inside Assay, not with the request. Its log says where.");
    }

    private static ResponseEntity<ApiProblem> response(ApiProblem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(ApiProblem.MEDIA_TYPE))
                .body(problem);
    }
}
