package dev.assay.web.lists;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of the pages for lists. */
@Configuration(proxyBeanMethods = false)
@Import({ListPages.class, ListStartPages.class, MissingPages.class})
public class ListsConfiguration {}
