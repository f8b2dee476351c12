package dev.assay.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;

/** What Tomcat refuses before anything of ours is asked, such as a broken request line: as a problem document instead of its HTML page. Made by Tomcat, by name. */
public final class ContainerProblems extends ErrorReportValve {
    /** Made by Tomcat. */
    public ContainerProblems() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            byte[] body = String.format(Locale.ROOT, """
                    {"type":"urn:assay:problem:request","title":"The request cannot be understood","status":%d,\
                    "detail":"The request is not as HTTP wants it.","errors":[]}""", status).getBytes(StandardCharsets.UTF_8);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            ExceptionUtils.handleThrowable(e);
        }
    }
}
