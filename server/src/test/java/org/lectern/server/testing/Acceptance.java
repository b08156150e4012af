package org.lectern.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Says that a test, run over HTTP or the command line, shows a criterion of a clause to be met. The coverage report counts these. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Acceptance.All.class)
@ExtendWith(AcceptanceRecorder.class)
public @interface Acceptance {

    String clause();

    int criterion();

    /** Several on one test. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(AcceptanceRecorder.class)
    @interface All {
        Acceptance[] value();
    }
}
