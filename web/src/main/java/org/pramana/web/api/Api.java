package org.pramana.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the API lives, and of what it is made. A change that would break a client gets a {@code v2} beside it. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    /** In the order in which the description tells of them. */
    static final List<Class<?>> RESOURCES = List.of(
            MeResource.class,
            FavouritesResource.class,
            FollowsResource.class,
            NoticesResource.class,
            ForYouResource.class,
            TokensResource.class,
            CollectionsResource.class,
            CardsResource.class,
            CardCsvResource.class,
            FiltersResource.class,
            CardResource.class,
            CardTrustResource.class,
            CardHistoryResource.class,
            CardCheckResource.class,
            CardPlaceResource.class,
            CardAppointmentsResource.class,
            CardMergeResource.class,
            CardConversationResource.class,
            AttachmentsResource.class,
            AttachmentResource.class,
            DraftsResource.class,
            SearchResource.class,
            AnnouncementsResource.class,
            CorrectionsResource.class,
            CardCorrectionsResource.class,
            CustomerResource.class,
            DuplicatesResource.class,
            PublicLinksResource.class,
            ArchiveQueueResource.class,
            SearchKeepingResource.class,
            TasksResource.class,
            TrustResource.class,
            QuestionsResource.class,
            AnswersResource.class,
            ExpertsResource.class,
            InheritanceResource.class,
            SweepsResource.class,
            LinkChecksResource.class,
            PoliciesResource.class,
            BulkPlansResource.class,
            BulkChangesResource.class,
            RehearsalsResource.class,
            EventsResource.class,
            ImportsResource.class,
            PeopleResource.class,
            LeavingResource.class,
            LoadResource.class,
            BusFactorResource.class,
            GroupsResource.class,
            OperationResource.class,
            OpenApiResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new LinkedHashSet<>(RESOURCES);
        all.addAll(List.of(RecordReader.class, RecordWriter.class, ProblemMapper.class, BodyLimit.class, AskedLanguage.class));
        return all;
    }
}
