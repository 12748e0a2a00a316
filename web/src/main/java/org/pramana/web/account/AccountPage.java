package org.pramana.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.pramana.people.Absence;
import org.pramana.people.NewToken;
import org.pramana.people.OwnAccount;
import org.pramana.people.OwnProfile;
import org.pramana.people.TokenLine;
import org.pramana.web.security.SignedIn;
import org.pramana.web.shell.Whence;
import org.pramana.web.words.PortalWords;
import org.pramana.words.InvalidInput;

/** Backs /account/index.xhtml. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    OwnAccount account;

    @Inject
    PortalWords words;

    @Inject
    Whence whence;

    @Inject
    HttpServletRequest request;

    private final AccountForm form = new AccountForm();
    private OwnProfile profile;
    private List<TokenLine> tokens;
    private NewToken issued;

    @PostConstruct
    void open() {
        load();
        form.setFrom(profile.absence() == null ? null : profile.absence().from());
        form.setUntil(profile.absence() == null ? null : profile.absence().until());
    }

    public void goAway() throws IOException {
        account.beAway(new Absence(form.getFrom(), form.getUntil()));
        done("account.away.done");
    }

    public void comeBack() throws IOException {
        account.beAway(null);
        done("account.back.done");
    }

    public void changePassword() throws IOException {
        if (form.getPassword() == null || !form.getPassword().equals(form.getAgain())) {
            throw new InvalidInput("again", "people.password-again");
        }
        SignedIn.renew(request, account.changePassword(form.getOld(), form.getPassword()));
        done("account.password.done");
    }

    /** No redirect after it: the token is on this one answer and nowhere else. */
    public void issueToken() {
        issued = account.issueToken(form.getTokenName(), form.getTokenDays());
        form.setTokenName(null);
        load();
    }

    public void revokeToken(long id) throws IOException {
        account.revokeToken(id);
        done("account.token.revoked");
    }

    private void load() {
        profile = account.profile();
        tokens = account.tokens();
    }

    private void done(String key) throws IOException {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.say(key), null));
        whence.back();
    }

    public OwnProfile getProfile() {
        return profile;
    }

    public List<TokenLine> getTokens() {
        return tokens;
    }

    /** Just made; null at every other time. */
    public NewToken getIssued() {
        return issued;
    }

    public AccountForm getForm() {
        return form;
    }
}
