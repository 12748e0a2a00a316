package org.pramana.web.questions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.Level;
import org.pramana.people.GroupName;
import org.pramana.people.PeopleDirectory;
import org.pramana.people.Strategy;
import org.pramana.question.ExpertGroups;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/** Backs /questions/experts.xhtml: which group is asked about what in a collection; for its readers to see and its owners to settle. */
@Named
@ViewScoped
public class ExpertsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int GROUPS = 500;

    @Inject
    ExpertGroups experts;

    @Inject
    PeopleDirectory directory;

    @Inject
    Shell shell;

    @Inject
    Onward onward;

    private String collection;
    private List<ExpertGroups.Route> routes = List.of();
    private String tag;
    private String group;
    private Integer hours = ExpertGroups.HOURS_USUAL;
    private Strategy strategy = Strategy.LEAST_LOADED;

    public void open() {
        List<CollectionLine> mine = getCollections();
        if ((collection == null || collection.isBlank()) && !mine.isEmpty()) {
            collection = mine.get(0).key();
        }
        routes = experts.routes(collection);
    }

    /** The same tag again replaces what stood there. */
    public void add() {
        String of = tag == null ? "" : tag.strip();
        List<ExpertGroups.Route> all = without(of);
        all.add(new ExpertGroups.Route(of, group, null, hours == null ? ExpertGroups.HOURS_USUAL : hours, strategy));
        keep(all);
    }

    public void remove(String of) {
        keep(without(of));
    }

    private List<ExpertGroups.Route> without(String of) {
        return new ArrayList<>(experts.routes(collection).stream().filter(route -> !route.tag().equalsIgnoreCase(of)).toList());
    }

    private void keep(List<ExpertGroups.Route> all) {
        experts.set(collection, all);
        onward.say("questions.experts.kept");
        onward.to("/questions/experts.xhtml?collection=" + collection);
    }

    /** Collections that the visitor may read. */
    public List<CollectionLine> getCollections() {
        return shell.getCollections().stream().filter(line -> line.level() != null).toList();
    }

    public boolean isOwner() {
        return getCollections().stream().anyMatch(line -> line.key().equals(collection) && line.level() == Level.OWNER);
    }

    public List<GroupName> getGroups() {
        return directory.groups("", GROUPS);
    }

    public List<Strategy> getStrategies() {
        return ExpertGroups.STRATEGIES;
    }

    public List<ExpertGroups.Route> getRoutes() {
        return routes;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Strategy getStrategy() {
        return strategy;
    }

    public void setStrategy(Strategy strategy) {
        this.strategy = strategy;
    }
}
