"""Newsmark over many machines: JSON lines in, JSON lines out, one `newsmark` for each partition.

    spark-submit spark.py ARTICLES OUTPUT [--partitions N] [--newsmark COMMAND]

ARTICLES are lines of {"id", "text", "date"?}; OUTPUT is a folder of lines as `newsmark analyze --jsonl` writes them.
A line that failed is an {"id", "error"} line there. Each article is in the output exactly once, whatever dies on the way:
Spark does a partition again from its beginning, and takes over the output of one attempt only, whole.
"""
import argparse
import json
import shlex

from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("articles")
    parser.add_argument("output")
    parser.add_argument("--partitions", type=int, default=64)
    parser.add_argument("--newsmark", default="newsmark")
    given = parser.parse_args()

    spark = (
        SparkSession.builder.appName("newsmark")
        # an attempt is taken over in one step, by the driver: half of one never shows
        .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1")
        .getOrCreate()
    )
    context = spark.sparkContext

    # 1 says that some lines failed, and they are in the output; anything else is a newsmark that died: the partition is done again
    command = f"{given.newsmark} analyze --jsonl; status=$?; test $status -le 1"
    articles = context.textFile(given.articles, given.partitions)
    articles.pipe(f"sh -c {shlex.quote(command)}", checkCode=True).saveAsTextFile(given.output)

    # counted in what was taken over: a counter within the work would count a partition that was done again twice
    failed = context.textFile(given.output).filter(lambda line: '"error":' in line and "error" in json.loads(line)).count()
    print(f"{given.output}: {failed} lines failed")
    spark.stop()


if __name__ == "__main__":
    main()
