//! What the grammar of a language does, each fact named for what is asked.

/// What a language's grammar does, for code that must not ask which language it reads.
#[derive(Debug, Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent fact of grammar"
)]
pub struct Facts {
    /// Words are elided before a vowel and end in an apostrophe: « l'homme », "the man".
    pub elision: bool,
    /// Pronouns hang on verbs by a hyphen: « a-t-il », "has he".
    pub hyphenated_pronouns: bool,
    /// Capitals may lose their accents: « A Lyon » for « À Lyon »; "A" is an article.
    pub capitals_drop_accents: bool,
    /// Nouns may end like adverbs: « le renforcement »; hardly any noun ends in "-ly".
    pub nouns_end_like_adverbs: bool,
    /// A form of an auxiliary that takes no subject may be a noun: « cet été », « le pouvoir »; "been"
    /// never is.
    pub auxiliaries_may_be_nouns: bool,
    /// A noun needs an article: « par la police », "by police". One without an article belongs to the
    /// group before it, « des postes et télécommunications », or says how: « par décret ».
    pub articles_obligatory: bool,
    /// Articles show whether there are several: « le », « les »; "the" does not.
    pub articles_show_number: bool,
    /// The preposition of an owner may be an article: « de bons analystes notent », "good analysts note".
    pub partitive_articles: bool,
    /// Adjectives may follow their noun: « la ministre nord-coréenne », "the North Korean minister".
    pub adjective_after_noun: bool,
    /// The first noun of a group says what it is: « porte-parole de l'armée », "army spokesman".
    pub head_noun_first: bool,
    /// A noun does not stand before a noun: « le rapport montre » has a verb, "report shows" may not.
    pub nouns_need_links: bool,
    /// Things have a gender, so that a pronoun with one may stand for a thing: « l'agence, elle »; "the
    /// agency, it".
    pub gendered_things: bool,
    /// Verb forms show their person: « nous relevons »; "note" goes with nearly any subject.
    pub verbs_show_person: bool,
    /// A verb with a subject may be the bare base form: "4 in 10 want a deal", « 4 sur 10 veulent ».
    pub bare_finite_verbs: bool,
    /// A past participle is seldom a past tense too: « les crédits promis aux élus »; "promised" is
    /// both.
    pub distinct_past_participles: bool,
    /// Participles may stand before the noun they describe: "some leading experts", "more trained staff";
    /// « certains affirmant » and « tant vanté » have none to come.
    pub participles_before_nouns: bool,
    /// A present participle may have a subject of its own: "with one mayor writing that it leaked"; in
    /// « un maire écrivant que » it describes its noun.
    pub participles_have_subjects: bool,
    /// Object pronouns stand before their verb: « je vous dis », « la dénoncer », « ne rien dire »; "I
    /// tell you".
    pub preposed_object_pronouns: bool,
    /// A day may stand between an auxiliary and its participle: « a mardi annoncé »; "announced on
    /// Tuesday".
    pub time_between_auxiliary_and_participle: bool,
    /// A preposition may stand without its noun: "the town he lives in has"; « la ville où il vit a ».
    pub stranded_prepositions: bool,
    /// The verb behind a preposition is an infinitive: « avant de partir »; "before leaving" has a
    /// participle.
    pub infinitives_after_prepositions: bool,
    /// Words that ask also open relative clauses: "the towns where it rains"; « où » is listed as a relative.
    pub question_words_relativize: bool,
    /// A clause may depend on a verb without a conjunction: "she said he left", "a plan that Roe said
    /// would fail"; « elle a dit qu'il partait ».
    pub bare_complement: bool,
    /// An infinitive may depend on a verb with nothing before it: « dit avoir fui », « entend le maire
    /// dire »; "claims to have fled".
    pub bare_infinitive_complement: bool,
    /// Infinitives and participles with a mere object report: « pour dénoncer la fraude » is said, "to
    /// denounce the fraud" is done.
    pub infinitives_report: bool,
    /// The conditional may report hearsay: « il aurait fui »; "he would have fled" does not.
    pub hearsay_conditional: bool,
    /// A subject may follow the verb of a subordinate clause: « ce que réclame le maire », "what the
    /// mayor asks for".
    pub subject_after_verb_in_clauses: bool,
    /// The verb of an inserted "he said" stands before its pronoun: « …, dit-il »; "…, he said".
    pub incises_invert: bool,
    /// An inserted "he said" may be printed inside the quotation marks: « Il pleut, dit-il, et il
    /// vente. »; "“It rains,” he said".
    pub incises_inside_quotations: bool,
    /// The writer's own view may be added without a comma: "It was late I think."; « Il était tard, je
    /// crois. »
    pub parentheses_without_commas: bool,
    /// A clause says how long ago something was: « il y a deux jours », "two days ago".
    pub ago_is_a_clause: bool,
    /// The preposition of those whom something is for credits them at the edge of a clause: « Pour
    /// Kiev, … »; "For Roe, it was a day of rest" does not.
    pub viewpoint_credits: bool,
    /// What follows the participle of "cite" is always a source: « citant une note »; "citing rising
    /// costs" gives a reason.
    pub citing_always_credits: bool,
    /// Figures may be credited to a study named behind them: "leads by six points in a poll"; « mène de
    /// six points dans un sondage » may only say where.
    pub closing_study_credits: bool,
    /// A wish or a view in a relative clause only describes the speaker: "Roe, who supports the deal,
    /// said"; « Roe, qui soutient l'accord » reports it too.
    pub relatives_describe_speakers: bool,
}
