package dev.assay.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends the same request over and over on 32 connections, each waiting for its answer. Sockets and little else, so that it takes little from the server. */
final class Requests {
    private static final int CONNECTIONS = 32;
    private static final long NANOS = 4_000_000_000L;

    private final URI url;
    private final byte[] request;

    private Requests(URI url, byte[] request) {
        this.url = url;
        this.request = request;
    }

    /** Sends for some seconds; prints how many answers a second came, and how many in all. */
    static void run(String url, boolean record, int answerSize) throws Exception {
        URI to = URI.create(url);
        byte[] body = HttpRace.body(record).getBytes(StandardCharsets.UTF_8);
        String head = String.format(
                Locale.ROOT,
                "POST %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: application/json\r\nAnswer-Size: %d\r\nContent-Length: %d\r\n\r\n",
                to.getPath(),
                to.getHost(),
                to.getPort(),
                answerSize,
                body.length);
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        new Requests(to, request).all();
    }

    private void all() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        long began = System.nanoTime();
        long end = began + NANOS;
        List<Future<Long>> counts = new ArrayList<>();
        Callable<Long> one = () -> connection(end);
        for (int i = 0; i < CONNECTIONS; i++) {
            counts.add(threads.submit(one));
        }
        long sum = 0;
        for (Future<Long> count : counts) {
            sum += count.get();
        }
        threads.shutdown();
        System.out.println(sum * 1e9 / (System.nanoTime() - began) + " " + sum);
    }

    /** A server closes a connection after some requests; another is opened then. */
    private long connection(long end) throws IOException {
        long done = 0;
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(url.getHost(), url.getPort())) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    socket.getOutputStream().write(request);
                    open = answer(in);
                    done++;
                }
            }
        }
        return done;
    }

    /** Reads an answer; whether the connection stays open. */
    private static boolean answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 20")) {
            throw new IOException(status);
        }
        int length = -1;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            }
            open &= !lower.equals("connection: close");
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return open;
        }
        for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
            in.skipNBytes(chunk + 2L);
        }
        line(in);
        return open;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
