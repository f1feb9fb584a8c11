namespace Publisher.Languages;

internal static class Spanish
{
    public static Language Words { get; } =
        new("es")
        {
            Commonest = WordList.Of(
                """
                el la los las un una unos unas del de y o es son fue era ser se su sus que en con por para al lo no más
                como este esta estos estas entre cuando donde muy también
                """
            ),
            Articles = WordList.Of("el la los las un una unos unas"),
            Contractions = WordList.Of("del al"),
            NeverLast = WordList.Of(
                """
                el la los las unos unas de del en para por con sin al que como sobre entre hacia desde según sus
                cuyo cuya pero
                """
            ),
            Relatives = WordList.Of("que quien quienes cuyo cuya cuyos cuyas donde cual cuales"),
            Stating = WordList.Of(
                """
                es son era eran está están estaba estaban será serán ha han había hay puede pueden debe deben va
                van nosotros nos nuestro nuestra nuestros nuestras usted
                """
            ),
            Copulas =
            [
                "se define como",
                "se denomina",
                "se entiende por",
                "se refieren a",
                "designan",
                "es",
                "son",
                "era",
                "fue",
                "significa",
                "designa",
                "se refiere a",
                "consiste en",
                "se llama",
                "representa",
            ],
            Framing = WordList.Of("por"),
            Framed =
            [
                "se entiende",
                "se entenderá",
                "se entienden",
                "se entenderán",
                "entendemos",
                "entenderemos",
                "entiéndese",
                "entiendo",
                "se quiere decir",
            ],
            Announcing = WordList.Of(
                "entiende entenderá entienden entenderán significa significan definición definiciones definen término términos"
            ),
            Words = WordList.Of("palabras expresiones jerga"),
            DefinitionColumns = WordList.Of("definición significado descripción explicación"),
            NameColumns = WordList.Of(
                "sinónimo sinónimos sigla abreviatura traducción español castellano inglés francés alemán italiano"
            ),
            Glossaries = WordList.Of(
                "glosario glosarios léxico terminología definiciones diccionario vocabulario términos"
            ),
            References =
            [
                "véase también",
                "ver también",
                "véase",
                "véanse",
                "ver",
                "cf",
                "compárese con",
            ],
            Negations = WordList.Of("no"),
            Endings = WordList.Of("s es a as"),
            Fields = WordList.Of("ica logía grafía nomía metría"),
            Senses = WordList.Of(
                """
                agricultura ajedrez arte astronomía carpintería caza cine cocina comercio danza deporte derecho economía filosofía
                finanzas fútbol imprenta jardinería juegos literatura marina medicina mitología moda música navegación pesca pintura
                poesía política religión teatro tenis
                animal árbol ave ciudad enfermedad flor fruta herramienta idioma insecto instrumento isla metal montaña país
                persona pez planeta planta río unidad
                anticuado argentina coloquial españa figurado francés inglés latín méxico
                """
            ),
            Within = WordList.Of("en de del para"),
            Alternatives = WordList.Of("o u"),
            Joiners = WordList.Of("y e o u"),
            OtherNames = ["también", "o", "llamado", "llamada", "conocido como", "abreviado"],
            PartsOfSpeech = WordList.Of(
                "s sust n v verbo adj adjetivo adv adverbio prep conj pron m f pl sing abrev"
            ),
            Labels = WordList.Of(
                """
                ejemplo ejemplos nota notas observación observaciones comentario definición definiciones descripción
                significado fórmula uso usos aplicación aplicaciones sinónimo sinónimos origen etimología fuente
                fuentes referencia referencias enlace enlaces véase ver consejo consejos atención advertencia
                importante pregunta preguntas respuesta respuestas resumen introducción contexto historia propósito
                objetivo objetivos ventaja ventajas desventaja desventajas limitaciones riesgos paso pasos ejercicio
                ejercicios figura tabla capítulo sección parte autor autores fecha versión estado contacto duración
                lugar requisitos resultado resultados conclusión discusión decisión categoría anexo recursos
                bibliografía generales
                """
            ),
            Questions =
            [
                "qué se entiende por",
                "qué quiere decir",
                "en qué consiste",
                "qué significa",
                "qué es una",
                "qué es un",
                "quién es",
                "qué son",
                "qué es",
            ],
            Namings =
            [
                "reciben el nombre de",
                "recibe el nombre de",
                "bajo el nombre de",
                "se conocen como",
                "se conoce como",
                "se le denomina",
                "conocida como",
                "conocido como",
                "se denominan",
                "denominadas",
                "denominados",
                "se denomina",
                "lo llamamos",
                "se habla de",
                "se le llama",
                "denominamos",
                "denominada",
                "denominado",
                "se llaman",
                "llamadas",
                "llamados",
                "se llama",
                "llamamos",
                "llamada",
                "llamado",
            ],
            Explaining =
            [
                "es decir",
                "esto es",
                "a saber",
                "o sea",
                "donde",
                "cuyo",
                "cuya",
                "que",
            ],
            TermColumns = WordList.Of(
                """
                término términos palabra palabras nombre concepto conceptos sigla siglas abreviatura abreviaturas
                acrónimo expresión símbolo
                """
            ),
            SpokenAs = ["se pronuncia", "pronunciado", "pronunciada", "pron."],
            AliasPhrases =
            [
                "también reciben el nombre de",
                "también recibe el nombre de",
                "recibe también el nombre de",
                "también se conoce como",
                "también conocidos como",
                "también conocidas como",
                "también conocida como",
                "también conocido como",
                "también se conoce por",
                "también se les llama",
                "también se le llama",
                "también se denomina",
                "también se la llama",
                "también denominados",
                "también denominadas",
                "también denominada",
                "también denominado",
                "también se llaman",
                "también llamados",
                "también se llama",
                "también llamadas",
                "también llamada",
                "también llamado",
                "también se dice",
                "a veces llamado",
                "a veces llamada",
                "otros nombres",
                "abreviatura",
                "otro nombre",
                "abreviado",
                "sinónimos",
                "en inglés",
                "sinónimo",
                "llamada",
                "llamado",
                "también",
                "o bien",
                "siglas",
                "abrev.",
                "sinón.",
                "sin.",
                "o",
            ],
            Doubles = WordList.Of(
                """
                que muy tan no sí poco
                cero uno dos tres cuatro cinco seis siete ocho nueve diez cien mil
                """
            ),
            FreeRelatives = WordList.Of("lo"),
        };
}
