package org.lectern.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lectern.server.people.Pace;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before every page of the public: what cannot be answered is said in the reader's language, and nobody asks without end. */
@Configuration(proxyBeanMethods = false)
class PublicDoor implements WebMvcConfigurer {

    /** Far more than a person reads in a minute, and more than a branch behind one address does. */
    static final int PAGES_A_MINUTE = 600;

    /** Far more than anybody fills in by hand, whether it is taken or not. */
    static final int FORMS_A_MINUTE = 120;

    private final Spoken spoken;
    private final Strangers strangers;
    private final Pace reading;
    private final Pace sending;

    PublicDoor(Spoken spoken, Strangers strangers, Clock clock) {
        this.spoken = spoken;
        this.strangers = strangers;
        this.reading = new Pace(PAGES_A_MINUTE, Duration.ofMinutes(1), clock);
        this.sending = new Pace(FORMS_A_MINUTE, Duration.ofMinutes(1), clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        enter(request, request.getParameter("lang"));
                        return true;
                    }
                })
                .addPathPatterns("/rules/**", "/report/**", "/appeal/**", "/objection/**");
    }

    private void enter(HttpServletRequest request, @Nullable String lang) {
        spoken.speak(lang == null ? "" : lang);
        // What is sent has further paces of its own, by link and by reporter.
        Pace pace = request.getMethod().equals("POST") ? sending : reading;
        if (!pace.take(strangers.of(request))) {
            throw new Refusal(Problem.TOO_OFTEN);
        }
    }
}
