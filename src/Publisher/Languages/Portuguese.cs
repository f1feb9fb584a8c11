namespace Publisher.Languages;

internal static class Portuguese
{
    public static Language Words { get; } =
        new("pt")
        {
            Commonest = WordList.Of(
                """
                o a os as um uma uns umas do da dos das de e ou é são foi era ser que em no na nos nas com por para ao à
                não se mais como este esta seu sua pelo pela também quando onde
                """
            ),
            Articles = WordList.Of("o a os as um uma uns umas"),
            Contractions = WordList.Of(
                "do da dos das no na nos nas ao à aos às pelo pela pelos pelas num numa dum duma"
            ),
            NeverLast = WordList.Of(
                """
                os as uns umas ou de do da dos das em no na nos nas para por pelo pela com sem ao à aos às que entre
                mas
                """
            ),
            Relatives = WordList.Of("que quem cujo cuja cujos cujas onde qual quais"),
            Stating = WordList.Of(
                """
                é são era eram está estão será serão foi há tem têm pode podem deve devem vai vão nós nosso
                nossa você
                """
            ),
            Copulas =
            [
                "define-se como",
                "entende-se por",
                "denomina-se",
                "é",
                "são",
                "era",
                "foi",
                "significa",
                "designa",
                "refere-se a",
                "consiste em",
                "representa",
            ],
            Framing = WordList.Of("por"),
            Framed =
            [
                "entende-se",
                "entendem-se",
                "se entende",
                "entendemos",
                "compreende-se",
                "designa-se",
                "entendo",
                "quer-se dizer",
            ],
            Announcing = WordList.Of(
                "entende entende-se entendem consideram-se considera-se significa significam definição definições termo termos"
            ),
            Words = WordList.Of("palavras expressões jargão"),
            DefinitionColumns = WordList.Of("definição significado descrição explicação"),
            NameColumns = WordList.Of(
                "sinônimo sinônimos sinónimo sinónimos sigla abreviatura tradução português inglês francês alemão espanhol"
            ),
            Glossaries = WordList.Of(
                "glossário glossários léxico terminologia definições dicionário vocabulário termos"
            ),
            References = ["ver também", "veja também", "vide", "ver", "veja", "cf", "confira"],
            Negations = WordList.Of("não"),
            Endings = WordList.Of("s es a as"),
            Fields = WordList.Of("ica logia grafia nomia metria"),
            Within = WordList.Of("em no na de do da para"),
            Alternatives = WordList.Of("ou"),
            Joiners = WordList.Of("e ou"),
            OtherNames = ["também", "ou", "chamado", "chamada", "conhecido como", "abreviado"],
            PartsOfSpeech = WordList.Of(
                "s subst n v verbo adj adjetivo adv advérbio prep conj pron m f pl sing abrev"
            ),
            Labels = WordList.Of(
                """
                exemplo exemplos nota notas observação observações comentário definição definições descrição
                significado fórmula uso usos aplicação aplicações sinônimo sinônimos sinónimo sinónimos origem
                etimologia fonte fontes referência referências link links ver veja dica dicas atenção aviso
                importante pergunta perguntas resposta respostas resumo introdução contexto história propósito
                objetivo objetivos vantagem vantagens desvantagem desvantagens passo passos exercício exercícios
                figura tabela capítulo seção secção parte autor autores data versão estado contato contacto duração
                local requisitos resultado resultados conclusão discussão decisão categoria anexo recursos
                bibliografia
                """
            ),
            Questions =
            [
                "o que se entende por",
                "o que quer dizer",
                "o que significa",
                "em que consiste",
                "o que são",
                "o que é",
                "quem é",
                "que é",
            ],
            Namings =
            [
                "recebem o nome de",
                "recebe o nome de",
                "conhecidos como",
                "dá-se o nome de",
                "conhecidas como",
                "conhecida como",
                "conhecido como",
                "designa-se por",
                "designado por",
                "designada por",
                "denominam-se",
                "denomina-se",
                "chamamos de",
                "denominada",
                "denominado",
                "chamado de",
                "chamada de",
                "chamam-se",
                "se chamam",
                "chama-se",
                "chamadas",
                "chamados",
                "chamamos",
                "se chama",
                "chamada",
                "chamado",
                "dita",
                "dito",
            ],
            Explaining =
            [
                "quer dizer",
                "ou seja",
                "a saber",
                "isto é",
                "onde",
                "cujo",
                "cuja",
                "que",
            ],
            TermColumns = WordList.Of(
                """
                termo termos palavra palavras nome conceito conceitos sigla siglas abreviatura abreviação acrônimo
                acrónimo expressão símbolo
                """
            ),
            SpokenAs = ["pronuncia-se", "pronunciado", "pronunciada", "pron."],
            AliasPhrases =
            [
                "também conhecidos como",
                "também conhecidas como",
                "também conhecida como",
                "também conhecido como",
                "conhecido também como",
                "conhecida também como",
                "também denominado",
                "também denominada",
                "às vezes chamado",
                "às vezes chamada",
                "também chamados",
                "também chamadas",
                "também se chama",
                "também chamada",
                "também chamado",
                "também se diz",
                "outros nomes",
                "abreviatura",
                "abreviação",
                "outro nome",
                "abreviado",
                "sinónimos",
                "sinônimos",
                "em inglês",
                "sinónimo",
                "sinônimo",
                "ou seja",
                "também",
                "sigla",
                "sin.",
                "ou",
            ],
            Doubles = WordList.Of(
                """
                que se muito tão não sim logo
                zero um dois três quatro cinco seis sete oito nove dez cem mil
                """
            ),
            FreeRelatives = WordList.Of("o"),
        };
}
