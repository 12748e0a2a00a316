package org.pramana.web.admin;

import java.time.LocalDate;
import org.pramana.people.Absence;
import org.pramana.people.ChangePerson;
import org.pramana.people.PersonDetails;
import org.pramana.people.RegisterPerson;

/** What an administrator types about a person. */
public class PersonForm {

    private String login;
    private String name;
    private String email;
    private String password;
    private boolean administrator;
    private boolean operator;
    private LocalDate awayFrom;
    private LocalDate awayUntil;
    private Long editSeq;

    void fill(PersonDetails person) {
        name = person.name();
        email = person.email();
        administrator = person.administrator();
        operator = person.operator();
        awayFrom = person.absence() == null ? null : person.absence().from();
        awayUntil = person.absence() == null ? null : person.absence().until();
        editSeq = person.editSeq();
    }

    RegisterPerson registration() {
        return new RegisterPerson(login, name, email, password, administrator, operator, null);
    }

    ChangePerson change() {
        Absence absence = awayFrom == null && awayUntil == null ? null : new Absence(awayFrom, awayUntil);
        return new ChangePerson(name, email, administrator, operator, absence, editSeq);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    public boolean isOperator() {
        return operator;
    }

    public void setOperator(boolean operator) {
        this.operator = operator;
    }

    public LocalDate getAwayFrom() {
        return awayFrom;
    }

    public void setAwayFrom(LocalDate awayFrom) {
        this.awayFrom = awayFrom;
    }

    public LocalDate getAwayUntil() {
        return awayUntil;
    }

    public void setAwayUntil(LocalDate awayUntil) {
        this.awayUntil = awayUntil;
    }

    public Long getEditSeq() {
        return editSeq;
    }

    public void setEditSeq(Long editSeq) {
        this.editSeq = editSeq;
    }
}
