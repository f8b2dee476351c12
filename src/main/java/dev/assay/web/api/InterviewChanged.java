package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that was meant for an earlier version, told with how the interview stands by now. */
@Schema(name = "InterviewChanged")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterviewChanged(
        String type,
        String title,
        int status,
        String detail,
        List<ApiProblem.Item> errors,

        @Schema(
                description =
                        "The interview as it stands by now, as GET tells it; the ETag holds its version. Not there when the rules that it is held by are not kept any more")
        @Nullable InterviewView interview) {
    static InterviewChanged of(ApiProblem problem, @Nullable InterviewView interview) {
        return new InterviewChanged(
                problem.type(), problem.title(), problem.status(), problem.detail(), problem.errors(), interview);
    }
}
