package org.pramana.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;

/** Starts this node's search index with the portal and closes it with it. */
@Startup
@Singleton
@PermitAll
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexKeeper {

    @Inject
    LiveIndex index;

    @Inject
    EmbeddingWork meanings;

    @Resource
    ManagedThreadFactory threads;

    @PostConstruct
    void start() {
        index.start(threads);
        meanings.start(threads);
    }

    @PreDestroy
    void stop() {
        meanings.stop();
        index.stop();
    }
}
