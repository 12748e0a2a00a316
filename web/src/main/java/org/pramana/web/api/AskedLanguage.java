package org.pramana.web.api;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.pramana.words.AnswerLanguage;

/** {@code Accept-Language}, where it names one that is spoken here, holds for every sentence of the answer, also for those that boundaries build. */
@Provider
public class AskedLanguage implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Caller.asked(request.getAcceptableLanguages()).ifPresent(CDI.current().select(AnswerLanguage.class).get()::want);
    }
}
