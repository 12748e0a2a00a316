package org.pramana.web.faces;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import org.pramana.web.security.ErrorPage;
import org.pramana.web.shell.Whence;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.ReaderLanguage;
import org.pramana.words.InvalidInput;
import org.pramana.words.Refusal;

/**
 * The one place where a "no" of the domain becomes something a person reads: while a form is being handled a message on the page they are on, with
 * everything they typed still in it; while a page is being opened a page that says so, under the right status.
 */
public class RefusalsAsSentences extends ExceptionHandlerFactory {

    public RefusalsAsSentences(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            for (Iterator<ExceptionQueuedEvent> queue = getUnhandledExceptionQueuedEvents().iterator(); queue.hasNext(); ) {
                ExceptionQueuedEvent event = queue.next();
                Throwable cause = event.getContext().getException();
                Refusal refusal = find(Refusal.class, cause);
                if (refusal != null) {
                    queue.remove();
                    answer(context, event.getContext().getPhaseId(), refusal);
                } else if (find(ViewExpiredException.class, cause) != null) {
                    queue.remove();
                    again(context);
                } else if (find(EJBAccessException.class, cause) != null) {
                    queue.remove();
                    send(context, 403, null);
                }
            }
            getWrapped().handle();
        }
    }

    private static void answer(FacesContext context, PhaseId phase, Refusal refusal) {
        boolean opening = !context.isPostback() || phase == PhaseId.RENDER_RESPONSE || phase == PhaseId.RESTORE_VIEW || context.getViewRoot() == null;
        String sentence = refusal.sentence(context.getViewRoot() == null ? java.util.Locale.ENGLISH : context.getViewRoot().getLocale());
        if (opening) {
            send(context, status(refusal.kind()), sentence);
            return;
        }
        String target = refusal instanceof InvalidInput invalid ? clientId(context, invalid.field()) : null;
        context.addMessage(target, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        context.validationFailed();
        context.renderResponse();
    }

    /** The page was open for so long that the server has forgotten it: the same page anew, with a word about it. */
    private static void again(FacesContext context) {
        PortalWords words = CDI.current().select(PortalWords.class).get();
        String sentence = words.in(ReaderLanguage.of(context), "door.open-too-long");
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, null));
        try {
            CDI.current().select(Whence.class).get().back();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** The error pages of web.xml do the rest. */
    private static void send(FacesContext context, int status, String sentence) {
        ExternalContext external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            context.responseComplete();
            return;
        }
        try {
            external.getRequestMap().put(ErrorPage.SENTENCE, sentence);
            external.responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 404;
            case NOT_ALLOWED -> 403;
            case INVALID -> 400;
            case CONFLICT -> 409;
            case TOO_OFTEN -> 429;
        };
    }

    /** The field of that id, in the form that was sent if it has one; null for the page as a whole. */
    private static String clientId(FacesContext context, String field) {
        AtomicReference<String> found = new AtomicReference<>();
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (field.equals(component.getId()) && component.isRendered()) {
                found.set(component.getClientId(context));
                return sent(component) ? VisitResult.COMPLETE : VisitResult.ACCEPT;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }

    private static boolean sent(UIComponent component) {
        for (UIComponent around = component; around != null; around = around.getParent()) {
            if (around instanceof UIForm form) {
                return form.isSubmitted();
            }
        }
        return false;
    }

    private static <T extends Throwable> T find(Class<T> type, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
