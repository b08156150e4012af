package org.lectern.server.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.platform.AddressGuard;
import org.lectern.server.platform.Failure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Calls to sign-in providers: the guard of addresses is asked before each, no redirect is followed, no answer is larger than 1 MB. */
@Component
class ProviderCalls {

    private static final int LARGEST = 1_000_000;

    private final AddressGuard guard;
    private final ClientHttpRequestFactory guarded;

    ProviderCalls(
            @Value("${lectern.platform.allow-loopback:false}") boolean allowLoopback,
            @Value("${lectern.sign-in.own-network:false}") boolean ownNetwork) {
        this.guard = new AddressGuard(allowLoopback, ownNetwork);
        JdkClientHttpRequestFactory plain = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        plain.setReadTimeout(Duration.ofSeconds(10));
        this.guarded = (URI address, HttpMethod method) -> {
            Failure refusal = guard.refusal(address);
            if (refusal != null) {
                throw new Refused(refusal.detail());
            }
            return plain.createRequest(address, method);
        };
    }

    /** Why the address must not be asked; null when it may be. */
    @Nullable
    Failure refusal(URI address) {
        return guard.refusal(address);
    }

    /** A client with the converters that its framework gives it. */
    RestTemplate client() {
        return guarded(new RestTemplate());
    }

    RestTemplate client(HttpMessageConverter<?>... converters) {
        return guarded(new RestTemplate(List.of(converters)));
    }

    private RestTemplate guarded(RestTemplate client) {
        client.setRequestFactory(guarded);
        client.getInterceptors().add(ProviderCalls::capped);
        return client;
    }

    private static ClientHttpResponse capped(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try (ClientHttpResponse answer = execution.execute(request, body)) {
            byte[] bytes = answer.getBody().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("The answer is larger than 1 MB");
            }
            return new Read(answer.getStatusCode(), answer.getStatusText(), answer.getHeaders(), bytes);
        }
    }

    /** The guard did not let a call out. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    private record Read(HttpStatusCode status, String words, HttpHeaders headers, byte[] bytes)
            implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public String getStatusText() {
            return words;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void close() {
            // Everything is read.
        }
    }
}
