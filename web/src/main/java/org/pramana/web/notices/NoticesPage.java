package org.pramana.web.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.pramana.notification.Notice;
import org.pramana.notification.Notices;
import org.pramana.web.shell.Shell;

/** Backs /notices/index.xhtml: looking at it changes nothing, the buttons do. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject
    Notices notices;

    @Inject
    Shell shell;

    private List<Notice> list = List.of();

    public void open() {
        if (shell.isConsumer()) {
            list = notices.list(Notices.MOST);
        }
    }

    public List<Notice> getList() {
        return list;
    }

    public long getUnread() {
        return list.stream().filter(Notice::unread).count();
    }

    /** What comes while the page is open stays unread. */
    public long getNewest() {
        return list.stream().mapToLong(Notice::id).max().orElse(0);
    }

    public String sentence(Notice notice) {
        return notice.sentence(language());
    }

    public String because(Notice notice) {
        return notice.because() == null ? "" : notice.because().sentence(language());
    }

    private static Locale language() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
