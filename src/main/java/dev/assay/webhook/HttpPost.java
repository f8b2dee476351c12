package dev.assay.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Sends over HTTP: one request on a connection of its own, to an address that was looked up and checked for it. No proxy, no redirect, no cookie, nothing of the answer but its status. */
final class HttpPost implements Post {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(15);

    /** Also of an answer that drips. Less than messages are held for. */
    private static final int WHOLE_SECONDS = 30;

    private final CloseableHttpClient outside;
    private final CloseableHttpClient inside;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "assay-webhook-watch");
        thread.setDaemon(true);
        return thread;
    });

    HttpPost(AddressGuard.Lookup lookup) {
        outside = client(new AddressGuard(lookup, false));
        inside = client(new AddressGuard(lookup, true));
    }

    private static CloseableHttpClient client(AddressGuard guard) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setMaxConnTotal(200)
                        .setMaxConnPerRoute(20)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Assay")
                .build();
    }

    @Override
    public Answer send(Endpoint endpoint, Message message, Instant at) {
        long seconds = at.getEpochSecond();
        HttpUriRequestBase request = new HttpUriRequestBase("POST", endpoint.url());
        request.setHeader("webhook-id", message.id());
        request.setHeader("webhook-timestamp", Long.toString(seconds));
        request.setHeader("webhook-signature", endpoint.sign(message.id(), seconds, message.payload()));
        request.setEntity(new ByteArrayEntity(
                message.payload().getBytes(StandardCharsets.UTF_8),
                ContentType.APPLICATION_JSON.withCharset((String) null)));
        Future<?> end = watch.schedule(request::cancel, WHOLE_SECONDS, TimeUnit.SECONDS);
        try (ClassicHttpResponse response =
                (endpoint.isPrivate() ? inside : outside).executeOpen(null, request, null)) {
            int status = response.getCode();
            // Whatever else it sends is not read.
            request.cancel();
            return new Answer(status, why(status));
        } catch (IOException | RuntimeException e) {
            return new Answer(null, why(e, request.isCancelled()));
        } finally {
            end.cancel(false);
        }
    }

    private static String why(int status) {
        return "It answered " + status
                + (status / 100 == 3 ? "; redirects are not followed: give its new address." : ".");
    }

    /** Its own messages may hold an address. */
    private static String why(Exception e, boolean isCancelled) {
        if (isCancelled || e instanceof SocketTimeoutException) {
            return "It did not answer in time.";
        }
        if (e instanceof AddressGuard.Refused) {
            return "It was not sent: " + e.getMessage() + ".";
        }
        if (e instanceof UnknownHostException) {
            return "Its host is not known.";
        }
        if (e instanceof SSLException) {
            return "No secure connection: its certificate is not accepted, or it does not speak TLS.";
        }
        return e instanceof ConnectException ? "It cannot be reached." : "The connection broke off.";
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            outside.close();
            inside.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
