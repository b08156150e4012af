package org.lectern.server.platform;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Asks a platform over HTTP: guarded, once, never following elsewhere, ended in time whatever the other side does. */
final class Exchange {

    private final AddressGuard guard;
    private final Limits limits;
    private final InstantSource clock = InstantSource.system();
    private final HttpClient client;

    Exchange(AddressGuard guard, Limits limits) {
        this.guard = guard;
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    /** The reply if its status is 2xx, else the failure that it is. */
    Answer<Reply> ask(Question question) {
        return switch (anyReply(question)) {
            case Answer.Failed<Reply> failed -> failed;
            case Answer.Received<Reply>(Reply reply) -> {
                Failure failure = reply.failure(clock);
                yield failure == null ? new Answer.Received<>(reply) : new Answer.Failed<>(failure);
            }
        };
    }

    /** The reply, whatever its status. */
    Answer<Reply> anyReply(Question question) {
        Failure refused = guard.refusal(question.uri());
        return refused == null ? exchange(question) : new Answer.Failed<>(refused);
    }

    private Answer<Reply> exchange(Question question) {
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(question.request(), head -> {
            begun.set(true);
            return new CappedBody(limits.bytes());
        });
        try {
            HttpResponse<byte[]> came = coming.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer.Received<>(new Reply(question, came.statusCode(), came.headers(), came.body()));
        } catch (TimeoutException e) {
            coming.cancel(true);
            return failed(
                    Failure.Cause.TOO_SLOW,
                    "No whole answer within " + limits.whole().toSeconds() + " seconds");
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return failed(Failure.Cause.SILENT, "Stopped while waiting for an answer");
        } catch (ExecutionException e) {
            return broken(e, begun.get());
        }
    }

    private Answer<Reply> broken(Throwable thrown, boolean begun) {
        if (caused(thrown, CappedBody.TooLarge.class)) {
            return failed(Failure.Cause.TOO_LARGE, "The answer is larger than " + limits.bytes() + " bytes");
        }
        if (caused(thrown, HttpConnectTimeoutException.class)) {
            return failed(
                    Failure.Cause.SILENT,
                    "No connection within " + limits.connect().toSeconds() + " seconds");
        }
        if (caused(thrown, ConnectException.class)) {
            return failed(Failure.Cause.SILENT, "Nobody answers at this address");
        }
        if (caused(thrown, SSLException.class)) {
            return failed(Failure.Cause.SILENT, "No secure connection; the site's certificate is not accepted");
        }
        return begun
                ? failed(Failure.Cause.CUT_OFF, "The answer ended before it was complete")
                : failed(Failure.Cause.SILENT, "The connection closed without an answer");
    }

    private static boolean caused(@Nullable Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return true;
            }
        }
        return false;
    }

    private static Answer<Reply> failed(Failure.Cause cause, String detail) {
        return new Answer.Failed<>(new Failure(cause, detail, null));
    }
}
